import type { ReactNode } from "react";

interface LineProps {
  label: string;
  mode: ReactNode;
  children?: ReactNode;
}

/** What changes in a field, and what it is given. */
export function Line({ label, mode, children }: LineProps) {
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 break-words font-medium">{label}</legend>
      {mode}
      {children}
    </fieldset>
  );
}
