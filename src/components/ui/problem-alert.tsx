import type { Problem } from "@/trpc/use-save";
import { Alert } from "./alert";

/** Why something was not done; nothing where all is well. */
export function ProblemAlert({ problem, className }: { problem: Problem | null; className?: string }) {
  if (!problem) return null;
  return (
    <div className={className}>
      <Alert title={problem.title}>{problem.message}</Alert>
    </div>
  );
}
