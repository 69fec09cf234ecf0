import type { ReactNode } from "react";
import { Logo } from "./logo";

interface StatusPageProps {
  code?: string;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}

/** A whole page with a single message, such as "not found". */
export function StatusPage({ code, title, children, action }: StatusPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-md flex-col justify-center px-6 py-16">
      <Logo className="mb-8 size-8" />
      {code && <p className="mb-1 font-medium text-subtle tabular-nums">{code}</p>}
      <h1 className="text-balance font-semibold text-2xl tracking-tight">{title}</h1>
      <div className="mt-2 text-pretty text-base text-subtle">{children}</div>
      {action && <div className="mt-6 flex flex-wrap gap-2">{action}</div>}
    </main>
  );
}
