"use client";

import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { offerUndo } from "@/components/ui/undo-toast";
import { toast } from "@/hooks/toast";
import { type Translator, useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { maxTotal } from "@/lib/pagination";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type MatchingFilters, matchingNow, type RestoreMatchingInput } from "../trash.schema";

export type MatchingMove = (
  | { move: "delete"; filters: MatchingFilters }
  | { move: "restore"; filters: RestoreMatchingInput["filters"] }
  | { move: ProductStatus; filters: MatchingFilters }
) & {
  /** The number of products that the person was asked about. */
  count: number;
};

type Move = Pick<MatchingMove, "move" | "count">;

/** What is said the same of every status. */
export const kindOf = (move: MatchingMove["move"]) =>
  move === "delete" || move === "restore" ? move : "status";

/**
 * Deletes or restores all products that match, or gives them a status, without listing them: the number that the person was asked about is
 * sent. Shows the outcome, and returns whether they were moved, or the number that match now if it differs.
 */
export function useMoveMatching() {
  const t = useTranslations("trash");
  const trpc = useTRPC();
  const refresh = useRefreshProducts();
  const progress = useId();
  const remove = useMutation(trpc.products.deleteMatching.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(trpc.products.restoreMatching.mutationOptions({ onSettled: refresh }));
  const setStatus = useMutation(trpc.products.setStatusOfMatching.mutationOptions({ onSettled: refresh }));
  const { locale } = useViewer().organization;
  const counted = (count: number) => ({ count, shown: formatCount(count, locale) });
  const done = (move: MatchingMove["move"], count: number) => t(`matching.${move}.done`, counted(count));

  const attempt = async ({ move, count }: Move, send: () => Promise<unknown>): Promise<boolean | number> => {
    toast.loading(t(`matching.${move}.doing`, counted(count)), { id: progress });
    try {
      await send();
      return true;
    } catch (error) {
      const now = numberNow(error);
      if (now !== undefined && now > 0 && now <= maxTotal) return now;
      toast.error(t(`matching.${kindOf(move)}.failed`), { description: explain(error, now, t) });
      return false;
    } finally {
      toast.dismiss(progress);
    }
  };

  /** Moves them back, without asking again if others have moved some of them since. */
  const undo = async (asked: Move, send: () => Promise<unknown>) => {
    const { move, count } = asked;
    const undone = await attempt(asked, async () => {
      await send();
      toast.success(done(move, count));
    });
    if (typeof undone === "boolean") return;
    const description = t(move === "restore" ? "matching.othersRestored" : "matching.othersChanged");
    toast.error(t(`matching.${kindOf(move)}.failed`), { description });
  };

  return (asked: MatchingMove): Promise<boolean | number> =>
    attempt(asked, async () => {
      const { count } = asked;
      if (asked.move === "delete") {
        const { at } = await remove.mutateAsync({ filters: asked.filters, expected: count });
        const back = { filters: { deletedAt: at }, expected: count };
        offerUndo(
          done("delete", count),
          () => void undo({ move: "restore", count }, () => restore.mutateAsync(back)),
        );
      } else if (asked.move === "restore") {
        await restore.mutateAsync({ filters: asked.filters, expected: count });
        toast.success(done("restore", count));
      } else {
        const { move, filters } = asked;
        const { at } = await setStatus.mutateAsync({ filters, expected: count, status: move });
        const { status } = filters;
        const back = { filters: { status: move, changedAt: at }, expected: count, status };
        offerUndo(
          done(move, count),
          () => void undo({ move: status, count }, () => setStatus.mutateAsync(back)),
        );
      }
    });
}

const numberNow = (error: unknown): number | undefined => {
  const known = appErrorOf(error);
  return known?.code === "CONFLICT" ? matchingNow.safeParse(known.data).data?.matching : undefined;
};

function explain(error: unknown, now: number | undefined, t: Translator<"trash">): string {
  if (now === 0) return t("matching.nothingMatches");
  if (now !== undefined) return t("matching.tooMany");
  return errorMessage(error);
}
