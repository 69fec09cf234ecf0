"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { failureToast } from "@/components/ui/failure-toast";
import { TextAnchor } from "@/components/ui/text-anchor";
import { toast } from "@/hooks/toast";
import { type Translator, useTranslations } from "@/i18n/translations";
import { maxImportRows } from "@/lib/product-import";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { ProductImport } from "../imports.schema";
import { FilePicker } from "./file-picker";
import type { ImportFile } from "./read-file";

interface FileStepProps {
  onFile: (file: ImportFile) => void;
  onContinue: (id: number) => void;
}

/** The first step: a file, or an unfinished import. */
export function FileStep({ onFile, onContinue }: FileStepProps) {
  const t = useTranslations("productImport");
  const trpc = useTRPC();
  const count = useCount();
  const { write } = useAmountFields();
  const open = useQuery(trpc.products.imports.open.queryOptions());
  return (
    <div className="flex flex-col gap-4">
      {open.data && open.data.items.length > 0 && (
        <ListedImports kind="unfinished" imports={open.data.items} onOpen={onContinue} />
      )}
      {open.data && open.data.faulty.length > 0 && (
        <ListedImports kind="faulty" imports={open.data.faulty} onOpen={onContinue} />
      )}
      {open.data && open.data.finished.length > 0 && (
        <ListedImports kind="finished" imports={open.data.finished} onOpen={onContinue} />
      )}
      <FilePicker
        label={t("file.label")}
        help={t("file.help", { rows: count(maxImportRows) })}
        onFile={onFile}
      />
      <Card aria-labelledby="about-files" className="p-4">
        <h3 id="about-files" className="mb-2 font-medium">
          {t("file.format")}
        </h3>
        <ul className="list-disc space-y-1 ps-5 text-subtle">
          <li>{t("file.formatTitles")}</li>
          <li>{t("file.formatRows")}</li>
          <li>{t("file.formatPrices", { example: write("12.50") })}</li>
          <li>
            {t.rich("file.formatExport", {
              export: (text) => (
                <TextAnchor href="/api/products/export.csv" download>
                  {text}
                </TextAnchor>
              ),
            })}
          </li>
          <li>
            {t.rich("file.formatTemplate", {
              template: (text) => (
                <TextAnchor href="/api/products/imports/template.csv" download>
                  {text}
                </TextAnchor>
              ),
            })}
          </li>
        </ul>
      </Card>
    </div>
  );
}

function progressOf(
  { state, stagedRows, appliedRows, rowCount, counts }: ProductImport,
  count: (count: number) => string,
  t: Translator<"productImport">,
): string {
  const rows = { staging: stagedRows, checked: stagedRows, applying: appliedRows, done: counts.error };
  if (state === "done" && counts.error === 0) return t("progress.finished", { total: count(rowCount) });
  return t(`progress.${state}`, { done: count(rows[state]), total: count(rowCount) });
}

/** Other pages link to them. */
const anchors = {
  unfinished: "unfinished-imports",
  faulty: "imports-with-errors",
  finished: "finished-imports",
};

interface ListedImportsProps {
  kind: keyof typeof anchors;
  imports: ProductImport[];
  onOpen: (id: number) => void;
}

function ListedImports({ kind, imports, onOpen }: ListedImportsProps) {
  const t = useTranslations("productImport");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const count = useCount();
  const [toDiscard, setToDiscard] = useState<ProductImport | null>(null);
  const cancel = useMutation(
    trpc.products.imports.cancel.mutationOptions({
      onSuccess: () => toast(t("discard.done")),
      ...failureToast(t("discard.failed")),
      onSettled: () => queryClient.invalidateQueries(trpc.products.imports.open.queryFilter()),
    }),
  );
  return (
    <Card title={t(`listed.${kind}.title`)} id={anchors[kind]} className="scroll-mt-20">
      <ul className="divide-y divide-line">
        {imports.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="break-all font-medium">{one.fileName}</p>
              <p className="mt-0.5 text-subtle text-xs">
                {progressOf(one, count, t)} ·{" "}
                {t.rich("listed.dates", {
                  started: () => <DateTime value={one.createdAt} show="both" />,
                  until: () => <DateTime value={one.expiresAt} />,
                })}
              </p>
            </div>
            <div className="flex gap-2">
              <Button
                aria-label={t(`listed.${kind}.openFile`, { file: one.fileName })}
                onClick={() => onOpen(one.id)}
              >
                {t(`listed.${kind}.open`)}
              </Button>
              <Button
                aria-label={t("listed.discardFile", { file: one.fileName })}
                pending={cancel.isPending && cancel.variables.id === one.id}
                onClick={() => setToDiscard(one)}
              >
                {t("listed.discard")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <DiscardDialog
        toDiscard={toDiscard}
        onClose={() => setToDiscard(null)}
        onConfirm={({ id }) => cancel.mutate({ id })}
      />
    </Card>
  );
}

interface DiscardDialogProps {
  toDiscard: ProductImport | null;
  onClose: () => void;
  onConfirm: (discarded: ProductImport) => void;
}

/** Asks for confirmation before an import is discarded. */
export function DiscardDialog({ toDiscard, onClose, onConfirm }: DiscardDialogProps) {
  const t = useTranslations("productImport");
  const count = useCount();
  const applied = toDiscard?.appliedRows ?? 0;
  return (
    <AlertDialog
      open={toDiscard !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("discard.title", { file: toDiscard?.fileName ?? "" })}
      description={applied > 0 ? t("discard.applied", { rows: count(applied) }) : t("discard.nothingApplied")}
      cancelLabel={t("discard.keep")}
      confirmLabel={t("discard.submit")}
      onConfirm={() => toDiscard && onConfirm(toDiscard)}
    />
  );
}
