"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { maxCounts } from "@/lib/count-sheet";
import { FilePicker } from "@/modules/catalogue/import/ui/file-picker";
import type { ImportFile } from "@/modules/catalogue/import/ui/read-file";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { unbatched, useTRPCClient } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { CountReview, FocusedHeading } from "./count-review";
import { type CountColumn, columnsOf, readCounts } from "./read-counts";
import { type ReviewedCounts, reviewedCounts } from "./reviewed-counts";

/** Records the counts of a filled-in sheet, after showing what they would change. */
export function RecordCounts() {
  const t = useTranslations("countSheet");
  const count = useCount();
  const client = useTRPCClient();
  const refreshProducts = useRefreshProducts();
  const [file, setFile] = useState<ImportFile | null>(null);
  const [missing, setMissing] = useState<CountColumn[]>([]);
  const [review, setReview] = useState<ReviewedCounts | null>(null);
  const [recorded, setRecorded] = useState<ReviewedCounts | null>(null);
  const checking = useSave({ failure: t("notChecked") });
  const recording = useSave({ failure: t("notRecorded") });
  useUnsavedChanges({ unsaved: file !== null && recorded === null });

  const check = (chosen: ImportFile) => {
    const columns = columnsOf(chosen.titles);
    setMissing(Array.isArray(columns) ? columns : []);
    if (Array.isArray(columns)) return;
    setFile(chosen);
    setReview(null);
    void checking.save(async () => {
      const read = readCounts(chosen, columns);
      const counts = read.counts.map(({ line: _, ...counted }) => counted);
      const { items } =
        counts.length > 0
          ? await client.products.checkCounts.mutate({ counts }, unbatched.trpc)
          : { items: [] };
      setReview(reviewedCounts(read, items, chosen.titles[columns.sku] ?? ""));
    });
  };

  const record = ({ changes }: ReviewedCounts, { name }: ImportFile) =>
    recording.save(async () => {
      const counts = changes.map(({ sku, counted, knownStock }) => ({ sku, counted, knownStock }));
      const { items } = await client.products.countStocks.mutate({ counts, name }, unbatched.trpc);
      setRecorded(reviewedCounts({ counts: changes, problems: [], skipped: 0 }, items, ""));
      await refreshProducts();
    });

  const startOver = () => {
    setFile(null);
    setReview(null);
    setRecorded(null);
  };

  if (recorded && file) {
    return (
      <div className="flex flex-col gap-4">
        {/* Another one than that of the review, so that it takes the focus. */}
        <FocusedHeading key="recorded">
          {t("recorded", { count: recorded.changes.length, shown: count(recorded.changes.length) })}
        </FocusedHeading>
        <CountReview review={recorded} isDone />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={startOver}>{t("another")}</Button>
          <ButtonLink href="/dashboard/products" variant="primary">
            {t("viewProducts")}
          </ButtonLink>
        </div>
      </div>
    );
  }
  if (!file) {
    return (
      <div className="flex flex-col gap-4">
        {missing.length > 0 && (
          <Alert title={t("missing.title")}>
            {t("missing.columns", { columns: missing.map((name) => t(`missing.${name}`)).join(", ") })}
          </Alert>
        )}
        <FilePicker label={t("file")} help={t("fileHelp", { rows: count(maxCounts) })} onFile={check} />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <FocusedHeading key="review">{t("review", { file: file.name })}</FocusedHeading>
      <ProblemAlert problem={checking.problem ?? recording.problem} />
      {file.notes.length > 0 && (
        <ul className="list-disc space-y-1 ps-5 text-subtle">
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {review && <CountReview review={review} />}
      {checking.pending && (
        <Card className="p-4" aria-busy>
          <Skeleton className="h-40" />
        </Card>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={startOver}>{t("discard")}</Button>
        {review === null || recording.problem ? (
          <Button pending={checking.pending} onClick={() => check(file)}>
            {t("checkAgain")}
          </Button>
        ) : null}
        {review && (
          <Button
            variant="primary"
            pending={recording.pending}
            disabled={review.changes.length === 0}
            onClick={() => void record(review, file)}
          >
            {t("submit", { count: review.changes.length, shown: count(review.changes.length) })}
          </Button>
        )}
      </div>
    </div>
  );
}
