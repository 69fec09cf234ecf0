import { cn } from "@/lib/cn";
import type { Method } from "../reference";

const tones: Record<Method, string> = {
  get: "bg-accent-soft text-link",
  post: "bg-success-soft text-success-text",
  put: "bg-warning-soft text-warning-text",
  patch: "bg-warning-soft text-warning-text",
  delete: "bg-danger-soft text-danger-text",
};

/** The method of a request; the word is the information, the color helps scanning. */
export function MethodBadge({ method }: { method: Method }) {
  return (
    <span
      className={cn(
        "inline-flex h-5 w-14 shrink-0 items-center justify-center rounded font-medium font-mono text-2xs uppercase",
        tones[method],
      )}
    >
      {method}
    </span>
  );
}
