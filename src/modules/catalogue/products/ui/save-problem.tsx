"use client";

import { Alert } from "@/components/ui/alert";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { useCan } from "@/viewer/viewer-context";
import type { SaveProblem } from "./use-save-product";

interface SaveProblemAlertProps {
  problem: SaveProblem;
  pending: boolean;
  onRestore: (productId: number) => void;
}

/** Explains why the product was not saved, and offers a solution. */
export function SaveProblemAlert({ problem, pending, onRestore }: SaveProblemAlertProps) {
  const canRestore = useCan("products:delete");
  const restore = (productId: number) =>
    canRestore && (
      <Button pending={pending} onClick={() => onRestore(productId)}>
        Restore it
      </Button>
    );

  switch (problem.kind) {
    case "trashed":
      return (
        <Alert tone="warning" title="A deleted product has this SKU" action={restore(problem.productId)}>
          {canRestore
            ? "Restore it and continue here: you can then choose between its values and yours."
            : "Ask an administrator to restore it, or use another SKU."}
        </Alert>
      );
    case "gone":
      return (
        <Alert
          tone="warning"
          title="This product was deleted in the meantime"
          action={restore(problem.productId)}
        >
          {canRestore
            ? "Restore it to save your changes. What you typed is still here."
            : "Ask an administrator to restore it. What you typed is still here."}
        </Alert>
      );
    case "taken":
      return (
        <Alert
          title="Another product has this SKU"
          action={
            <ButtonAnchor href={`/dashboard/products/${problem.productId}`} target="_blank" rel="noopener">
              Open it in a new tab
            </ButtonAnchor>
          }
        >
          Each SKU can belong to only one product.
        </Alert>
      );
    case "failed":
      return (
        <ProblemAlert problem={problem.problem}>
          {problem.requestId && (
            <span className="block font-mono text-subtle text-xs">Reference: {problem.requestId}</span>
          )}
        </ProblemAlert>
      );
  }
}
