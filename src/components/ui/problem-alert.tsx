import type { Problem } from "@/trpc/use-save";
import { FocusedAlert } from "./focused-alert";

/** Why something was not done; renders nothing without a problem. */
export function ProblemAlert({ problem, className }: { problem: Problem | null; className?: string }) {
  if (!problem) return null;
  return (
    <div className={className}>
      <FocusedAlert title={problem.title}>{problem.message}</FocusedAlert>
    </div>
  );
}
