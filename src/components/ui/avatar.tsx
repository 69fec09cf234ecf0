import { cn } from "@/lib/cn";
import { initialsOf } from "@/lib/format";

export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-2xs text-link",
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
