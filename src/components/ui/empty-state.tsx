import type { ReactNode } from "react";
import type { Icon } from "@/components/ui/icon";

interface EmptyStateProps {
  icon: Icon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** True if this is the whole page: the title is then its heading. */
  isPage?: boolean;
}

export function EmptyState({ icon: Icon, title, children, action, isPage }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center px-6 py-14 text-center">
      <span className="mb-4 inline-flex size-10 items-center justify-center rounded-lg border border-line bg-muted text-subtle">
        <Icon aria-hidden className="size-5" />
      </span>
      {isPage ? (
        <h1 className="font-semibold text-base">{title}</h1>
      ) : (
        <p className="font-semibold">{title}</p>
      )}
      <div className="mt-1 max-w-sm text-pretty text-subtle">{children}</div>
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
