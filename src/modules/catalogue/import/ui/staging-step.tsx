"use client";

import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { unbatched, useTRPC, useTRPCClient } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { ProductImport } from "../imports.schema";
import { type Columns, columnsOf } from "./columns";
import { FilePicker } from "./file-picker";
import { firstPageOf } from "./import-rows";
import type { ImportFile } from "./read-file";
import { uploaderOf } from "./upload";
import { useImportWork } from "./use-import-work";

interface StagingStepProps {
  current: ProductImport;
  /** Null after a reload: the browser does not keep the file. */
  file: ImportFile | null;
  /** The mapping chosen in this tab; otherwise it is restored by title. */
  columns: Columns | null;
  onFile: (file: ImportFile) => void;
  onDiscard: () => void;
}

/** Uploads the rows to the server, which checks each of them. */
export function StagingStep({ current, file, columns, onFile, onDiscard }: StagingStepProps) {
  const t = useTranslations("productImport");
  const count = useCount();
  const isSameFile = file?.fingerprint === current.fingerprint && file.rows.length === current.rowCount;
  const used = file && isSameFile ? (columns ?? columnsOf(file.titles, current)) : null;
  const progress = (
    <Progress label={t("checking.label")} value={current.stagedRows} max={current.rowCount}>
      {t("checking.progress", { done: count(current.stagedRows), total: count(current.rowCount) })}
    </Progress>
  );
  if (!file || !used) {
    return (
      <div className="flex flex-col gap-4">
        <Card className="p-4">{progress}</Card>
        {file && (
          <Alert title={t("checking.otherFile")}>
            {t("checking.otherFileHelp", { file: current.fileName })}
          </Alert>
        )}
        <FilePicker
          label={t("checking.chooseAgain", { file: current.fileName })}
          help={t("checking.chooseAgainHelp")}
          onFile={onFile}
        />
        <div className="flex justify-end">
          <Button onClick={onDiscard}>{t("discard.submit")}</Button>
        </div>
      </div>
    );
  }
  return (
    <Sending current={current} file={file} columns={used} onDiscard={onDiscard}>
      {progress}
    </Sending>
  );
}

interface SendingProps {
  current: ProductImport;
  file: ImportFile;
  columns: Columns;
  onDiscard: () => void;
  children: ReactNode;
}

function Sending({ current, file, columns, onDiscard, children }: SendingProps) {
  const t = useTranslations("productImport");
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { start, running, problem } = useImportWork();
  useUnsavedChanges({ unsaved: running });
  const upload = uploaderOf(file, columns, (portion) =>
    client.products.imports.stage.mutate(portion, unbatched.trpc),
  );
  const advance = async (latest: ProductImport) => {
    const next = await upload(latest);
    // Loads the rows to review while the page prepares to show them.
    if (next.state === "checked") {
      void queryClient.prefetchQuery(trpc.products.imports.rows.queryOptions(firstPageOf(next)));
    }
    return next;
  };
  const begin = () => void start(current, { advance, isUnfinished: ({ state }) => state === "staging" });
  // Starts automatically, once; the effect of a later render must not restart after an error.
  const beginFirst = useRef(begin);
  useEffect(() => beginFirst.current(), []);

  return (
    <Card className="flex flex-col gap-4 p-4">
      {problem && (
        <Alert
          title={t("checking.notAllUploaded")}
          action={<Button onClick={begin}>{t("checking.continue")}</Button>}
        >
          {problem}
        </Alert>
      )}
      {children}
      <div className="flex justify-end">
        <Button onClick={onDiscard}>{t("checking.cancel")}</Button>
      </div>
    </Card>
  );
}
