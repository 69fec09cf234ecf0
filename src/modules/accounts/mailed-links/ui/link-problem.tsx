import type { ReactNode } from "react";
import { FocusedAlert } from "@/components/ui/focused-alert";

/** The messages about a link, by error code. */
export type LinkProblems = Record<string, { title: string; hint: string }>;

const missing = {
  title: "Open the link in your email",
  hint: "This page needs the complete link. If you reloaded the page, open the link again: it still works.",
};

interface LinkProblemProps {
  code: string;
  problems: LinkProblems;
  /** The advice for any other code. */
  advice: string;
  /** Where to go next. */
  children: ReactNode;
}

/** Why a link does not work, and what to do next. */
export function LinkProblem({ code, problems, advice, children }: LinkProblemProps) {
  const known = code === "LINK_MISSING" ? missing : problems[code];
  const { title, hint } = known ?? { title: "This link does not work", hint: advice };
  return (
    <div className="flex flex-col gap-4">
      <FocusedAlert tone="warning" title={title}>
        {hint}
      </FocusedAlert>
      {children}
    </div>
  );
}
