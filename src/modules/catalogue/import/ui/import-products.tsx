"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { failureToast } from "@/components/ui/failure-toast";
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { toast } from "@/hooks/toast";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import type { ProductImport } from "../imports.schema";
import type { Columns } from "./columns";
import { ColumnsStep } from "./columns-step";
import { DiscardDialog, FileStep } from "./file-step";
import { importParams } from "./import-params";
import { ImportRows } from "./import-rows";
import type { ImportFile } from "./read-file";
import { BadRowsLink, ReviewStep, Stats } from "./review-step";
import { StagingStep } from "./staging-step";
import { type Step, StepHeading } from "./step-heading";

const steps: Record<ProductImport["state"], Step> = {
  staging: "check",
  checked: "check",
  applying: "check",
  done: "result",
};

/** How often the progress of the server is asked for. */
const progressMs = 1000;

/**
 * Imports a file of products, step by step. The URL has the import's id, and the server its progress: a reload or
 * another tab continues from there.
 */
export function ImportProducts() {
  const t = useTranslations("productImport");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [{ import: id }, setParams] = useUrlState(importParams, { history: "push" });
  const [file, setFile] = useState<ImportFile | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const [toDiscard, setToDiscard] = useState<ProductImport | null>(null);
  const query = useQuery({
    ...trpc.products.imports.byId.queryOptions({ id: id ?? 0 }),
    enabled: id !== null,
    // The server applies it, whether or not this page is open.
    refetchInterval: ({ state }) => (state.data?.job?.state === "running" ? progressMs : false),
  });
  const isRunning = query.data?.job?.state === "running";
  const refreshProducts = useRefreshProducts();
  const onRowsApplied = useEffectEvent(() => void refreshProducts());
  // At the end, and for the pages that follow this one.
  useEffect(() => {
    if (isRunning) return () => onRowsApplied();
  }, [isRunning]);
  // The server has what was checked, but only this page the file.
  useUnsavedChanges({ unsaved: file !== null && (id === null || query.data?.state === "staging") });
  // Read when they are shown again: the step that shows them is about to go, or to come.
  const forgetOpen = () =>
    queryClient.invalidateQueries({ ...trpc.products.imports.open.queryFilter(), refetchType: "none" });

  const go = (next: number | null, keptFile: ImportFile | null) => {
    setHasMoved(true);
    setFile(keptFile);
    if (next === null) setColumns(null);
    setParams({ import: next });
    void forgetOpen();
  };
  const cancel = useMutation(
    trpc.products.imports.cancel.mutationOptions({
      onSuccess: () => {
        toast(t("discard.done"));
        go(null, null);
      },
      ...failureToast(t("discard.failed")),
    }),
  );

  if (id === null) {
    return file ? (
      <>
        <StepHeading key="columns" step="columns" title={t("columnsOf", { file: file.name })} hasFocus />
        <ColumnsStep
          file={file}
          onBack={() => setFile(null)}
          onBegun={(begun, used) => {
            setColumns(used);
            go(begun.id, file);
          }}
        />
      </>
    ) : (
      <>
        <StepHeading key="file" step="file" title={t("chooseFile")} hasFocus={hasMoved} />
        <FileStep
          onFile={(read) => {
            setHasMoved(true);
            setFile(read);
          }}
          onContinue={(open) => go(open, null)}
        />
      </>
    );
  }

  const current = query.data;
  if (!current) {
    return query.isError ? (
      <Card>
        <LoadError title={t("loadingFailed")} error={query.error} onRetry={() => void query.refetch()} />
        <p className="pb-6 text-center">
          <Button onClick={() => go(null, null)}>{t("startAnother")}</Button>
        </p>
      </Card>
    ) : (
      <Skeleton className="h-64" />
    );
  }

  const stage = current.state === "applying" && !isRunning ? "ended" : current.state;
  const title = t(`titles.${stage}`, { file: current.fileName });
  return (
    <>
      <p role="status" className="sr-only">
        {current.job && title}
      </p>
      <StepHeading key={stage} step={steps[current.state]} title={title} hasFocus={hasMoved} />
      {current.state === "staging" && (
        <StagingStep
          current={current}
          file={file}
          columns={columns}
          onFile={setFile}
          onDiscard={() => setToDiscard(current)}
        />
      )}
      {(current.state === "checked" || current.state === "applying") && (
        <ReviewStep
          current={current}
          onDiscard={() => setToDiscard(current)}
          onUse={() => setHasMoved(true)}
        />
      )}
      {current.state === "done" && <Done current={current} onAnother={() => go(null, null)} />}
      <DiscardDialog
        toDiscard={toDiscard}
        onClose={() => setToDiscard(null)}
        onConfirm={(discarded) => cancel.mutate({ id: discarded.id })}
      />
    </>
  );
}

function Done({ current, onAnother }: { current: ProductImport; onAnother: () => void }) {
  const t = useTranslations("productImport");
  const { counts, id } = current;
  return (
    <div className="flex flex-col gap-4">
      <Card className="p-4">
        <Stats counts={counts} isDone />
      </Card>
      <div className="flex flex-wrap justify-end gap-2">
        {counts.error > 0 && <BadRowsLink id={id} count={counts.error} />}
        <Button onClick={onAnother}>{t("importAnother")}</Button>
        <ButtonLink href="/dashboard/products" variant="primary">
          {t("viewProducts")}
        </ButtonLink>
      </div>
      {counts.error > 0 && <ImportRows current={current} only="error" />}
    </div>
  );
}
