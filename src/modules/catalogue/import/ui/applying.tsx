"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { failureToast } from "@/components/ui/failure-toast";
import { Progress } from "@/components/ui/progress";
import { useTranslations } from "@/i18n/translations";
import type { ImportMode } from "@/lib/product-import";
import { unbatched, useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { ProductImport } from "../imports.schema";

interface ApplyingProps {
  current: ProductImport;
  mode: ImportMode;
  /** The call that starts it has not been answered yet. */
  isStarting: boolean;
  onContinue: () => void;
  onDiscard: () => void;
  /** The person has begun to use it by keyboard: their focus follows what becomes of it. */
  onUse: () => void;
}

/** The progress of an import that the server applies, with the choice to stop it, and to go on once it has stopped. */
export function Applying({ current, mode, isStarting, onContinue, onDiscard, onUse }: ApplyingProps) {
  const t = useTranslations("productImport");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const count = useCount();
  const { id, appliedRows, rowCount, job } = current;
  const rows = { done: count(appliedRows), total: count(rowCount) };
  const stop = useMutation(
    trpc.products.imports.stop.mutationOptions({
      ...unbatched,
      onSuccess: (stopped) => queryClient.setQueryData(trpc.products.imports.byId.queryKey({ id }), stopped),
      ...failureToast(t("review.notStopped")),
    }),
  );
  const isRunning = isStarting || job?.state === "running";
  return (
    <>
      {!isRunning && (
        <Alert tone="warning" title={t("review.stopped")}>
          {job && <EndOf job={job} />} {t("review.kept", rows)}
        </Alert>
      )}
      <Card className="flex flex-col gap-4 p-4">
        {mode === "all_or_nothing" ? (
          <Progress label={t("review.allAtOnce")} max={rowCount} />
        ) : (
          <Progress label={t("review.importing")} value={appliedRows} max={rowCount}>
            {t("review.progress", rows)}
          </Progress>
        )}
        {isRunning && <p className="text-subtle">{t("review.mayClose")}</p>}
        <div className="flex flex-wrap justify-end gap-2">
          {isRunning ? (
            <Button pending={stop.isPending} onFocus={onUse} onClick={() => stop.mutate({ id })}>
              {t("review.stop")}
            </Button>
          ) : (
            <>
              <Button onClick={onDiscard}>{t("review.discardRest")}</Button>
              <Button variant="primary" onClick={onContinue}>
                {t("review.continue")}
              </Button>
            </>
          )}
        </div>
      </Card>
    </>
  );
}

/** Why the server does not go on, if the import is not done. */
export function EndOf({ job: { state } }: { job: NonNullable<ProductImport["job"]> }) {
  const t = useTranslations("productImport");
  if (state === "rows_failed") return t("review.nothingImportedHelp");
  return state === "stopped" || state === "refused" || state === "failed" ? t(`review.ended.${state}`) : null;
}
