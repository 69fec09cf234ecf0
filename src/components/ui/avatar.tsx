import { cn } from "@/lib/cn";
import { initialsOf } from "@/lib/format";

/** A person's initials, which are decoration and so no text: they are not part of the name of what they are in. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      data-initials={initialsOf(name)}
      className={cn(
        "inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-accent-soft font-semibold text-2xs text-link before:content-[attr(data-initials)]",
        className,
      )}
    />
  );
}
