import type { ReactNode } from "react";
import { FocusedAlert } from "@/components/ui/focused-alert";
import { useTranslations } from "@/i18n/translations";

/** The messages about a link, by error code. */
export type LinkProblems = Record<string, { title: string; hint: string }>;

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
  const t = useTranslations("mailedLinks");
  const known =
    code === "LINK_MISSING" ? { title: t("missing.title"), hint: t("missing.hint") } : problems[code];
  const { title, hint } = known ?? { title: t("notWorking"), hint: advice };
  return (
    <div className="flex flex-col gap-4">
      <FocusedAlert tone="warning" title={title}>
        {hint}
      </FocusedAlert>
      {children}
    </div>
  );
}
