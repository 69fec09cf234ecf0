import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { controlClasses } from "./input";

/** An input for the first part of a hostname, followed by the rest. */
export function SubdomainInput({ suffix, ...props }: ComponentProps<"input"> & { suffix: string }) {
  return (
    <div
      className={cn(
        controlClasses,
        "flex h-10 items-center overflow-hidden has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-link",
        props["aria-invalid"] && "border-danger-text has-[:focus-visible]:outline-danger-text",
      )}
    >
      <input
        {...props}
        className="h-full min-w-0 flex-1 bg-transparent px-3 outline-none placeholder:text-subtle"
      />
      <span className="max-w-[60%] shrink-0 truncate border-line border-s bg-muted px-3 py-2.5 text-subtle">
        {suffix}
      </span>
    </div>
  );
}
