import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { CircleAlert, CircleCheck, TriangleAlert } from "@/components/ui/page-icons";

const alertVariants = cva("flex gap-3 rounded-md border px-3 py-2.5", {
  variants: {
    tone: {
      danger: "border-danger-text/30 bg-danger-soft text-danger-text",
      warning: "border-warning-line bg-warning-soft text-warning-text",
      success: "border-success-line bg-success-soft text-success-text",
    },
  },
  defaultVariants: { tone: "danger" },
});

interface AlertProps extends VariantProps<typeof alertVariants> {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

const icons = { danger: CircleAlert, warning: TriangleAlert, success: CircleCheck };

/** A message announced by screen readers: immediately, or, on success, politely. */
export function Alert({ tone, title, children, action }: AlertProps) {
  const Icon = icons[tone ?? "danger"];
  return (
    <div role={tone === "success" ? "status" : "alert"} className={alertVariants({ tone })}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        {children && <div className="mt-0.5 text-foreground">{children}</div>}
        {action && <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
