"use client";

import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Progress } from "@/components/ui/progress";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { unbatched, useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { PreviewBulkEditInput, SentBulkEdit } from "../bulk-edit.schema";
import { EditFields } from "./edit-fields";
import { EditPreview, RefusedProducts, refusedOf } from "./edit-preview";
import { customErrors, type EditErrors, editOf, isNoEdit, noEdit } from "./edit-values";
import { type EditRun, useEditRun, useOfferUndo } from "./use-bulk-edit";

export interface EditRequest {
  of: PreviewBulkEditInput["of"];
  count: number;
  /** Chosen before it opens. */
  status?: ProductStatus | undefined;
}

interface BulkEditDialogProps extends EditRequest {
  open: boolean;
  /** Called once products have changed. */
  onChanged: () => void;
  onClose: () => void;
}

/** Asks what to change in many products, shows what that means for them, and changes them. */
export function BulkEditDialog(props: BulkEditDialogProps) {
  const { open, of, count, status, onChanged, onClose } = props;
  const t = useTranslations("bulkEdit");
  const shown = useCount();
  const amounts = useAmountFields();
  const fields = useCustomFields();
  const offerUndo = useOfferUndo();
  const { run, start, stop } = useEditRun();
  const [values, setValues] = useState({ ...noEdit, ...(status && { status }) });
  const [errors, setErrors] = useState<EditErrors>({});
  const preview = useMutation(useTRPC().products.previewBulkEdit.mutationOptions(unbatched));
  const panel = useRef<HTMLDivElement>(null);
  const isRunning = run?.state === "running";
  useUnsavedChanges({ unsaved: isRunning });

  const step = run?.state ?? preview.status;
  // What had the focus may be gone with the step before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each step.
  useEffect(() => panel.current?.focus(), [step]);

  const look = (event: FormEvent) => {
    event.preventDefault();
    const found = editOf(values, amounts, fields);
    setErrors(found.errors);
    if (Object.keys(found.errors).length > 0) return;
    preview.mutate(
      { of, edit: found.edit },
      {
        onError(error) {
          const refused = customErrors(appErrorOf(error)?.fieldErrors);
          if (Object.keys(refused).length === 0) return;
          setErrors(refused);
          preview.reset();
        },
      },
    );
  };

  const finish = (ended: EditRun) => {
    // First the dialog, so that the list knows that the focus is gone with it.
    flushSync(onClose);
    if (ended.changed > 0) onChanged();
    offerUndo(ended);
  };

  const apply = async (edit: SentBulkEdit, from?: EditRun) => {
    const ended = await start(edit, preview.data?.items ?? [], from);
    if (ended && ended.state !== "failed" && ended.skipped.length === 0) finish(ended);
  };

  const close = () => {
    if (isRunning) stop();
    else if (run) finish(run);
    else onClose();
  };

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={t("title", { count, shown: shown(count) })}
      description={preview.status === "idle" ? t("explanation") : undefined}
    >
      <div ref={panel} tabIndex={-1} className="flex flex-col gap-4 outline-none">
        {run && <RunState run={run} />}
        {run && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close}>{isRunning ? t("stop") : t("close")}</Button>
            {run.state === "failed" && preview.variables && (
              <Button variant="primary" onClick={() => void apply(preview.variables.edit, run)}>
                {t("continue")}
              </Button>
            )}
          </div>
        )}
        {!run && preview.isPending && <Progress label={t("looking")} max={1} />}
        {!run && preview.isError && <Alert title={t("previewFailed")}>{errorMessage(preview.error)}</Alert>}
        {!run && preview.data && <EditPreview {...preview.data} />}
        {!run && (preview.isError || preview.data) && (
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={preview.reset}>{t("back")}</Button>
            {preview.data && preview.data.items.length > 0 && (
              <Button variant="primary" onClick={() => void apply(preview.variables.edit)}>
                {t("confirm", {
                  count: preview.data.items.length,
                  shown: shown(preview.data.items.length),
                })}
              </Button>
            )}
          </div>
        )}
        {!run && preview.status === "idle" && (
          <form method="post" noValidate onSubmit={look} className="flex flex-col gap-4">
            <EditFields values={values} errors={errors} onChange={setValues} />
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={onClose}>{t("cancel")}</Button>
              <Button type="submit" variant="primary" disabled={isNoEdit(values)}>
                {t("preview")}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Dialog>
  );
}

/** How far the edit is, or how it ended. */
function RunState({ run }: { run: EditRun }) {
  const t = useTranslations("bulkEdit");
  const shown = useCount();
  const { state, done, total, changed, skipped, problem } = run;
  const counted = { count: changed, shown: shown(changed) };
  return (
    <>
      {state === "running" ? (
        <Progress label={t("changing")} value={done} max={total}>
          {t("progress", { done: shown(done), total: shown(total) })}
        </Progress>
      ) : (
        <p role="status" className="font-medium">
          {state === "ended" ? t("done", counted) : t("stopped", counted)}
        </p>
      )}
      {state === "failed" && <Alert title={t("failed")}>{problem}</Alert>}
      {state !== "running" && <RefusedProducts refused={refusedOf(skipped)} />}
    </>
  );
}
