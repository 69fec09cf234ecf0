"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { Download } from "@/components/ui/list-icons";
import { Progress } from "@/components/ui/progress";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import type { ImportMode } from "@/lib/product-import";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPCClient } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import { useCan } from "@/viewer/viewer-context";
import type { ProductImport } from "../imports.schema";
import { ImportRows } from "./import-rows";
import { ImportTwins } from "./near-twins";
import { ReadingNotes } from "./reading-notes";
import { useImportWork } from "./use-import-work";

interface ReviewStepProps {
  current: ProductImport;
  onDiscard: () => void;
}

/** Previews what the file would do, with the choice to import; then shows the progress. */
export function ReviewStep({ current, onDiscard }: ReviewStepProps) {
  const client = useTRPCClient();
  const refreshProducts = useRefreshProducts();
  const canRestore = useCan("products:delete");
  const { start, stop, running, problem } = useImportWork();
  const count = useCount();
  const { counts } = current;
  const [restoreTrashed, setRestoreTrashed] = useState(current.restoreTrashed);
  const [wanted, setWanted] = useState<ImportMode | null>(null);
  const [failed, setFailed] = useState(false);
  useUnsavedChanges({ unsaved: running });

  const bad = counts.error + (restoreTrashed ? 0 : counts.restore);
  const good = counts.create + counts.update + (restoreTrashed ? counts.restore : 0);
  const mode = current.mode ?? (bad > 0 ? "skip_bad" : (wanted ?? "all_or_nothing"));

  async function onImport(): Promise<void> {
    if (running) return;
    setFailed(false);
    const end = await start(current, {
      advance: ({ id }) => client.products.imports.run.mutate({ id, mode, restoreTrashed }),
      isUnfinished: (latest) =>
        latest.state === "applying" || (latest === current && latest.state === "checked"),
    });
    if (end?.state === "checked") setFailed(true);
    await refreshProducts();
  }

  return (
    <div className="flex flex-col gap-4">
      {problem && <Alert title="The import has stopped">{problem}</Alert>}
      {failed && (
        <Alert title="Nothing was imported">
          Products have changed since the rows were checked, so some rows can no longer be imported.
        </Alert>
      )}
      {current.state === "checked" && counts.create > 0 && <ImportTwins importId={current.id} />}
      {running || current.state === "applying" ? (
        <Card className="flex flex-col gap-4 p-4">
          {mode === "all_or_nothing" ? (
            <Progress label="Importing all rows at once" max={current.rowCount} />
          ) : (
            <Progress label="Importing" value={current.appliedRows} max={current.rowCount}>
              {`${count(current.appliedRows)} of ${count(current.rowCount)}`}
            </Progress>
          )}
          <div className="flex flex-wrap justify-end gap-2">
            {mode === "skip_bad" && running && <Button onClick={stop}>Pause</Button>}
            {!running && (
              <>
                <Button onClick={onDiscard}>Discard the rest</Button>
                <Button variant="primary" onClick={() => void onImport()}>
                  Continue import
                </Button>
              </>
            )}
          </div>
        </Card>
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
            <Button onClick={onDiscard}>Discard import</Button>
            {bad > 0 && <BadRowsLink id={current.id} count={bad} />}
            <Button variant="primary" disabled={good === 0} onClick={() => void onImport()}>
              {good === 1 ? "Import 1 product" : `Import ${count(good)} products`}
            </Button>
          </div>
          {good === 0 && (
            <p className="text-right text-subtle">
              {counts.same === 0
                ? "No row can be imported."
                : bad === 0
                  ? "All products already match the file. There is nothing to import."
                  : "Apart from the rows with problems, all products already match the file."}
            </p>
          )}
        </>
      )}
      <ImportRows current={current} />
    </div>
  );
}

export function BadRowsLink({ id, count }: { id: number; count: number }) {
  const written = useCount();
  return (
    <ButtonAnchor href={`/api/products/imports/${id}/bad-rows.csv`} download>
      <Download aria-hidden />
      {count === 1 ? "Download 1 row with problems" : `Download ${written(count)} rows with problems`}
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
  const count = useCount();
  return (
    <Card className="flex flex-col gap-4 p-4">
      <Stats counts={counts} />
      {counts.restore > 0 && onRestoreTrashed && (
        <Choice
          type="checkbox"
          label={
            counts.restore === 1
              ? "Restore 1 product from the trash"
              : `Restore ${count(counts.restore)} products from the trash`
          }
          help="Otherwise their rows are skipped."
          checked={restoreTrashed}
          onChange={(event) => onRestoreTrashed(event.target.checked)}
          className="rounded-md border border-line px-3 py-2.5 font-medium"
        />
      )}
      <fieldset>
        <legend className="mb-1.5 font-medium">If a row cannot be imported</legend>
        <div className="divide-y divide-line rounded-md border border-line">
          {modes.map(({ value, label, help }) => (
            <Choice
              key={value}
              type="radio"
              name="mode"
              value={value}
              label={label}
              help={value === "all_or_nothing" && bad > 0 ? "Not available while rows have problems." : help}
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

const modes = [
  {
    value: "all_or_nothing",
    label: "All or nothing",
    help: "Import every row, or none if any row fails.",
  },
  {
    value: "skip_bad",
    label: "Skip rows with problems",
    help: "Import the others. You can download the skipped rows, fix them and import them again.",
  },
] as const;

/** The number of rows by result. */
export function Stats({ counts, isDone = false }: { counts: ProductImport["counts"]; isDone?: boolean }) {
  const count = useCount();
  const stats = [
    { label: isDone ? "Created" : "New", value: counts.create },
    { label: "Changed", value: counts.update },
    { label: isDone ? "Restored" : "In the trash", value: counts.restore },
    { label: "Unchanged", value: counts.same },
    { label: isDone ? "Skipped" : "Problems", value: counts.error },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
      {stats.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-subtle text-xs">{label}</dt>
          <dd className="font-semibold text-lg tabular-nums">{count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
