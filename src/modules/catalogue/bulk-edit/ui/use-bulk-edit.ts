"use client";

import { useRef, useState } from "react";
import { offerUndo } from "@/components/ui/undo-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import type { ProductVersion } from "@/modules/catalogue/trash/trash.schema";
import { errorMessage } from "@/trpc/errors";
import { unbatched, useTRPCClient } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { SentBulkEdit, SkippedProduct } from "../bulk-edit.schema";

/** Few enough that the bar moves and that stopping takes a moment, many enough for 10,000 to be 40 calls. */
const portion = 250;

export interface EditRun {
  total: number;
  /** The number of products that calls have been made for. */
  done: number;
  changed: number;
  skipped: SkippedProduct[];
  batch: number | undefined;
  state: "running" | "stopped" | "failed" | "ended";
  problem?: string;
}

/** Changes products some at a time, as one line of the activity, until it is stopped. */
export function useEditRun() {
  const client = useTRPCClient();
  const refresh = useRefreshProducts();
  const [run, setRun] = useState<EditRun>();
  const isStopped = useRef(false);
  // Two clicks in the same moment come before any state has changed.
  const isBusy = useRef(false);

  /** Starts, or continues from where a call failed. Undefined if it is already running. */
  async function start(
    edit: SentBulkEdit,
    items: ProductVersion[],
    from?: EditRun,
  ): Promise<EditRun | undefined> {
    if (isBusy.current) return undefined;
    isBusy.current = true;
    isStopped.current = false;
    let now: EditRun = {
      ...(from ?? { total: items.length, done: 0, changed: 0, skipped: [], batch: undefined }),
      state: "running",
    };
    delete now.problem;
    setRun(now);
    while (now.state === "running") {
      now = await next(now, edit, items);
      setRun(now);
    }
    isBusy.current = false;
    void refresh();
    return now;
  }

  async function next(now: EditRun, edit: SentBulkEdit, items: ProductVersion[]): Promise<EditRun> {
    const some = items.slice(now.done, now.done + portion);
    if (some.length === 0) return { ...now, state: "ended" };
    if (isStopped.current) return { ...now, state: "stopped" };
    try {
      const input = { items: some, edit, batch: now.batch };
      const { changed, skipped, batch } = await client.products.bulkEdit.mutate(input, unbatched.trpc);
      return {
        ...now,
        done: now.done + some.length,
        changed: now.changed + changed.length,
        skipped: [...now.skipped, ...skipped],
        batch: batch ?? now.batch,
      };
    } catch (error) {
      return { ...now, state: "failed", problem: errorMessage(error) };
    }
  }

  return {
    run,
    start,
    stop: () => {
      isStopped.current = true;
    },
  };
}

/** Says how many products were changed, and offers to undo it. */
export function useOfferUndo() {
  const t = useTranslations("bulkEdit");
  const client = useTRPCClient();
  const refresh = useRefreshProducts();
  const shown = useCount();
  const counted = (count: number) => ({ count, shown: shown(count) });

  async function undo(batch: number): Promise<void> {
    const id = `undo-edit-${batch}`;
    toast.loading(t("undoing"), { id });
    let count = 0;
    let skipped = 0;
    let undoBatch: number | undefined;
    try {
      for (let cursor: number | null = 0; cursor !== null; ) {
        const input: { batch: number; cursor: number; undoBatch: number | undefined } = {
          batch,
          cursor,
          undoBatch,
        };
        const part = await client.products.undoBulkEdit.mutate(input, unbatched.trpc);
        count += part.count;
        skipped += part.skipped.length;
        undoBatch = part.undoBatch ?? undoBatch;
        cursor = part.next;
      }
      const description = skipped > 0 ? t("undoSkipped", counted(skipped)) : undefined;
      toast.success(t("undone", counted(count)), { description });
    } catch (error) {
      toast.error(t("notUndone"), { description: errorMessage(error) });
    } finally {
      toast.dismiss(id);
      void refresh();
    }
  }

  return ({ batch, changed, state }: EditRun) => {
    if (batch === undefined) return;
    const message = state === "ended" ? t("done", counted(changed)) : t("stopped", counted(changed));
    offerUndo(message, () => void undo(batch));
  };
}
