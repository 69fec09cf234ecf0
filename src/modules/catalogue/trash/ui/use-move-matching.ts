"use client";

import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { offerUndo } from "@/components/ui/undo-toast";
import { toast } from "@/hooks/toast";
import { type Translator, useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { maxTotal } from "@/lib/pagination";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type MatchingFilters, matchingNow, type RestoreMatchingInput } from "../trash.schema";

export type MatchingMove = (
  | { move: "delete"; filters: MatchingFilters }
  | { move: "restore"; filters: RestoreMatchingInput["filters"] }
) & {
  /** The number of products that the person was asked about. */
  count: number;
};

/**
 * Deletes or restores all products that match, without listing them: the number that the person was asked about is
 * sent. Shows the outcome, and returns whether they were moved, or the number that match now if it differs.
 */
export function useMoveMatching() {
  const t = useTranslations("trash");
  const trpc = useTRPC();
  const refresh = useRefreshProducts();
  const progress = useId();
  const remove = useMutation(trpc.products.deleteMatching.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(trpc.products.restoreMatching.mutationOptions({ onSettled: refresh }));
  const { locale } = useViewer().organization;
  const counted = (count: number) => ({ count, shown: formatCount(count, locale) });
  const done = (move: MatchingMove["move"], count: number) => t(`matching.${move}.done`, counted(count));

  const attempt = async (
    { move, count }: MatchingMove,
    send: () => Promise<unknown>,
  ): Promise<boolean | number> => {
    toast.loading(t(`matching.${move}.doing`, counted(count)), { id: progress });
    try {
      await send();
      return true;
    } catch (error) {
      const now = numberNow(error);
      if (now !== undefined && now > 0 && now <= maxTotal) return now;
      toast.error(t(`matching.${move}.failed`), { description: explain(error, now, t) });
      return false;
    } finally {
      toast.dismiss(progress);
    }
  };

  const undo = async (deletedAt: string, count: number) => {
    const restored = await attempt({ move: "restore", filters: {}, count }, async () => {
      await restore.mutateAsync({ filters: { deletedAt }, expected: count });
      toast.success(done("restore", count));
    });
    if (typeof restored === "boolean") return;
    toast.error(t("matching.restore.failed"), { description: t("matching.othersRestored") });
  };

  return (asked: MatchingMove): Promise<boolean | number> =>
    attempt(asked, async () => {
      const { count } = asked;
      if (asked.move === "delete") {
        const { at } = await remove.mutateAsync({ filters: asked.filters, expected: count });
        offerUndo(done("delete", count), () => void undo(at, count));
      } else {
        await restore.mutateAsync({ filters: asked.filters, expected: count });
        toast.success(done("restore", count));
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
