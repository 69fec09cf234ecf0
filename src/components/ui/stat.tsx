import type { ReactNode } from "react";
import { Link } from "./link";

interface StatProps {
  label: string;
  value: string;
  /** The list with as many rows. */
  href?: string;
  children: ReactNode;
}

/** A key number, to be put in a `dl`. */
export function Stat({ label, value, href, children }: StatProps) {
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface px-4 py-3">
      <dt className="text-subtle">
        {href ? (
          <Link href={href} className="rounded hover:text-foreground hover:underline">
            {label}
          </Link>
        ) : (
          label
        )}
      </dt>
      <dd
        className="mt-1 truncate font-semibold text-2xl tabular-nums tracking-tight"
        suppressHydrationWarning
      >
        {value}
      </dd>
      <dd className="mt-1 text-subtle text-xs" suppressHydrationWarning>
        {children}
      </dd>
    </div>
  );
}
