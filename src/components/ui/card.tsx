import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/lib/cn";

interface CardProps extends Omit<ComponentProps<"section">, "title"> {
  /** The heading, which also names the card. */
  title?: string;
  /** Next to the heading. */
  action?: ReactNode;
}

export function Card({ title, action, className, children, ...props }: CardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={cn("rounded-lg border border-line bg-surface", className)}
      {...props}
    >
      {title && (
        <div className="flex min-h-12 items-center justify-between gap-3 border-line border-b px-4">
          <h2 id={titleId} className="font-semibold">
            {title}
          </h2>
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
