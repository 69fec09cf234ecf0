import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { cn } from "@/lib/cn";

interface AccountPageProps {
  title: string;
  description?: ReactNode;
  /** For forms with fields side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of a page for people who are not signed in: one form and nothing else. */
export function AccountPage({ title, description, wide, children }: AccountPageProps) {
  return (
    <main
      className={cn(
        "mx-auto flex min-h-dvh w-full flex-col justify-center px-6 py-12",
        wide ? "max-w-md" : "max-w-sm",
      )}
    >
      <Logo className="mb-6 size-9" />
      <h1 className="text-balance break-words font-semibold text-2xl tracking-tight">{title}</h1>
      {description && <div className="mt-1 break-words text-pretty text-subtle">{description}</div>}
      <div className="mt-6">{children}</div>
    </main>
  );
}
