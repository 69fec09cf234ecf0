import type { ReactNode } from "react";

interface EntryProps {
  label: string;
  className?: string;
  children: ReactNode;
}

/** One fact in a `dl`. */
export function Entry({ label, className, children }: EntryProps) {
  return (
    <div className={className}>
      <dt className="text-subtle text-xs">{label}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  );
}
