import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("rounded-lg border border-line bg-surface", className)} {...props} />;
}

export function CardHeader({
  title,
  titleId,
  action,
}: {
  title: string;
  titleId?: string;
  action?: ReactNode;
}) {
  return (
    <div className="flex min-h-12 items-center justify-between gap-3 border-line border-b px-4">
      <h2 id={titleId} className="font-semibold">
        {title}
      </h2>
      {action}
    </div>
  );
}
