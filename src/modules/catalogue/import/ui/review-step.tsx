"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { Download } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";
import { type ImportMode, importModes } from "@/lib/product-import";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { unbatched, useTRPC, useTRPCClient } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useCan } from "@/viewer/viewer-context";
import type { ProductImport } from "../imports.schema";
import { Applying, EndOf } from "./applying";
import { ImportRows } from "./import-rows";
import { ImportTwins } from "./near-twins";
import { ReadingNotes } from "./reading-notes";
import { useImportWork } from "./use-import-work";

interface ReviewStepProps {
  current: ProductImport;
  onDiscard: () => void;
  onUse: () => void;
}

/** Previews what the file would do, with the choice to import; then shows how far the server has come with it. */
export function ReviewStep({ current, onDiscard, onUse }: ReviewStepProps) {
  const t = useTranslations("productImport");
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refreshProducts = useRefreshProducts();
  const canRestore = useCan("products:delete");
  const { start, running: isStarting, problem } = useImportWork();
  const count = useCount();
  const { counts, job } = current;
  const [restoreTrashed, setRestoreTrashed] = useState(current.restoreTrashed);
  const [wanted, setWanted] = useState<ImportMode | null>(null);

  const bad = counts.error + (restoreTrashed ? 0 : counts.restore);
  const good = counts.create + counts.update + (restoreTrashed ? counts.restore : 0);
  const mode = current.mode ?? (bad > 0 ? "skip_bad" : (wanted ?? "all_or_nothing"));

  async function onImport(): Promise<void> {
    if (isStarting) return;
    // One call starts it, and applies the first rows; the server goes on by itself.
    const begun = await start(current, {
      advance: ({ id }) => client.products.imports.run.mutate({ id, mode, restoreTrashed }, unbatched.trpc),
      isUnfinished: (latest) => latest === current,
    });
    // It may have been started although its response was lost.
    if (!begun)
      await queryClient.invalidateQueries(trpc.products.imports.byId.queryFilter({ id: current.id }));
    await refreshProducts();
  }

  return (
    <div className="flex flex-col gap-4">
      {problem && job?.state !== "running" && <Alert title={t("review.stopped")}>{problem}</Alert>}
      {!isStarting && current.state === "checked" && job && (
        <Alert title={t("review.nothingImported")}>
          <EndOf job={job} />
        </Alert>
      )}
      {current.state === "checked" && counts.create > 0 && <ImportTwins importId={current.id} />}
      {isStarting || current.state === "applying" ? (
        <Applying
          current={current}
          mode={mode}
          isStarting={isStarting}
          onContinue={() => void onImport()}
          onDiscard={onDiscard}
          onUse={onUse}
        />
      ) : (
        <>
          <Choices
            counts={counts}
            bad={bad}
            mode={mode}
            onMode={setWanted}
            restoreTrashed={restoreTrashed}
            onRestoreTrashed={canRestore ? setRestoreTrashed : undefined}
          />
          <ReadingNotes notes={current.notes} adjustments={current.adjustments} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onDiscard}>{t("review.discard")}</Button>
            {bad > 0 && <BadRowsLink id={current.id} count={bad} />}
            <Button variant="primary" disabled={good === 0} onClick={() => void onImport()}>
              {t("review.submit", { count: good, shown: count(good) })}
            </Button>
          </div>
          {good === 0 && (
            <p className="text-end text-subtle">
              {counts.same === 0
                ? t("review.noRow")
                : bad === 0
                  ? t("review.allMatch")
                  : t("review.othersMatch")}
            </p>
          )}
        </>
      )}
      <ImportRows current={current} />
    </div>
  );
}

export function BadRowsLink({ id, count }: { id: number; count: number }) {
  const t = useTranslations("productImport");
  const shown = useCount()(count);
  return (
    <ButtonAnchor href={`/api/products/imports/${id}/bad-rows.csv`} download>
      <Download aria-hidden />
      {t("review.download", { count, shown })}
    </ButtonAnchor>
  );
}

interface ChoicesProps {
  counts: ProductImport["counts"];
  bad: number;
  mode: ImportMode;
  onMode: (mode: ImportMode) => void;
  restoreTrashed: boolean;
  /** Absent if the person may not restore. */
  onRestoreTrashed: ((restore: boolean) => void) | undefined;
}

function Choices({ counts, bad, mode, onMode, restoreTrashed, onRestoreTrashed }: ChoicesProps) {
  const t = useTranslations("productImport");
  const count = useCount();
  return (
    <Card className="flex flex-col gap-4 p-4">
      <Stats counts={counts} />
      {counts.restore > 0 && onRestoreTrashed && (
        <Choice
          type="checkbox"
          label={t("review.restore", { count: counts.restore, shown: count(counts.restore) })}
          help={t("review.restoreHelp")}
          checked={restoreTrashed}
          onChange={(event) => onRestoreTrashed(event.target.checked)}
          className="rounded-md border border-line px-3 py-2.5 font-medium"
        />
      )}
      <fieldset>
        <legend className="mb-1.5 font-medium">{t("review.mode")}</legend>
        <div className="divide-y divide-line rounded-md border border-line">
          {importModes.map((value) => (
            <Choice
              key={value}
              type="radio"
              name="mode"
              value={value}
              label={t(`review.modes.${value}.label`)}
              help={
                value === "all_or_nothing" && bad > 0
                  ? t("review.allNotAvailable")
                  : t(`review.modes.${value}.help`)
              }
              checked={mode === value}
              disabled={value === "all_or_nothing" && bad > 0}
              onChange={() => onMode(value)}
              className="px-3 py-2.5 font-medium"
            />
          ))}
        </div>
      </fieldset>
    </Card>
  );
}

const statuses = ["create", "update", "restore", "same", "error"] as const;

/** The number of rows by result. */
export function Stats({ counts, isDone = false }: { counts: ProductImport["counts"]; isDone?: boolean }) {
  const t = useTranslations("productImport");
  const count = useCount();
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
      {statuses.map((status) => (
        <div key={status}>
          <dt className="text-subtle text-xs">
            {isDone ? t(`review.done.${status}`) : t(`statuses.${status}`)}
          </dt>
          <dd className="font-semibold text-lg tabular-nums">{count(counts[status])}</dd>
        </div>
      ))}
    </dl>
  );
}
