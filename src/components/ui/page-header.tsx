import type { ComponentProps, ReactNode } from "react";
import { Breadcrumbs } from "./breadcrumbs";

interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  breadcrumbs?: ComponentProps<typeof Breadcrumbs>;
  actions?: ReactNode;
}

export function PageHeader({ title, description, breadcrumbs, actions }: PageHeaderProps) {
  return (
    <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-full">
        {breadcrumbs && <Breadcrumbs {...breadcrumbs} />}
        <h1 className="break-words font-semibold text-xl tracking-tight">{title}</h1>
        {description && <div className="mt-0.5 text-subtle">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
