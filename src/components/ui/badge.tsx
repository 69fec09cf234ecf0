import { cva, type VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";

const badgeVariants = cva(
  "inline-flex h-5 items-center whitespace-nowrap rounded px-1.5 font-medium text-xs",
  {
    variants: {
      tone: {
        neutral: "bg-muted text-subtle",
        warning: "bg-warning-soft text-warning-text",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export function Badge({ tone, children }: VariantProps<typeof badgeVariants> & { children: ReactNode }) {
  return <span className={badgeVariants({ tone })}>{children}</span>;
}
