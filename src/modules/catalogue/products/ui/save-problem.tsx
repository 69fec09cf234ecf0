"use client";

import { Alert } from "@/components/ui/alert";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useTranslations } from "@/i18n/translations";
import { useCan } from "@/viewer/viewer-context";
import type { SaveProblem } from "./use-save-product";

interface SaveProblemAlertProps {
  problem: SaveProblem;
  pending: boolean;
  onRestore: (productId: number) => void;
}

/** Explains why the product was not saved, and offers a solution. */
export function SaveProblemAlert({ problem, pending, onRestore }: SaveProblemAlertProps) {
  const t = useTranslations("productForm");
  const canRestore = useCan("products:delete");
  const restore = (productId: number) =>
    canRestore && (
      <Button pending={pending} onClick={() => onRestore(productId)}>
        {t("restore")}
      </Button>
    );

  switch (problem.kind) {
    case "trashed":
      return (
        <Alert tone="warning" title={t("trashed.title")} action={restore(problem.productId)}>
          {canRestore ? t("trashed.restore") : t("trashed.ask")}
        </Alert>
      );
    case "gone":
      return (
        <Alert tone="warning" title={t("gone.title")} action={restore(problem.productId)}>
          {canRestore ? t("gone.restore") : t("gone.ask")}
        </Alert>
      );
    case "taken":
      return (
        <Alert
          title={t("taken.title")}
          action={
            <ButtonAnchor href={`/dashboard/products/${problem.productId}`} target="_blank" rel="noopener">
              {t("taken.open")}
            </ButtonAnchor>
          }
        >
          {t("taken.help")}
        </Alert>
      );
    case "failed":
      return (
        <ProblemAlert problem={problem.problem}>
          {problem.requestId && (
            <span className="block font-mono text-subtle text-xs">
              {t("reference", { requestId: problem.requestId })}
            </span>
          )}
        </ProblemAlert>
      );
  }
}
