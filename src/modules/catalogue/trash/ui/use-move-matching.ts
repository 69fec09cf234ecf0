"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { offerUndo } from "@/components/ui/undo-toast";
import { formatCount } from "@/lib/format";
import { maxTotal } from "@/lib/pagination";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { appErrorOf, errorMessage } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { type MatchingFilters, matchingNow } from "../trash.schema";

interface Asked {
  move: "delete" | "restore";
  filters: MatchingFilters;
  /** The number of products that the person is asked about. */
  count: number;
  /** The number before, if the list has changed since. */
  before?: number;
}

const words = {
  delete: { doing: "Deleting", done: "deleted", failed: "Nothing was deleted" },
  restore: { doing: "Restoring", done: "restored", failed: "Nothing was restored" },
};

/**
 * Deletes or restores all products that match, without listing them: the number that the person was asked about is sent,
 * and if another number match by then, the person is asked again.
 */
export function useMoveMatching(onMoved: () => void) {
  const trpc = useTRPC();
  const refresh = useRefreshProducts();
  const remove = useMutation(trpc.products.deleteMatching.mutationOptions({ onSettled: refresh }));
  const restore = useMutation(trpc.products.restoreMatching.mutationOptions({ onSettled: refresh }));
  const [asked, setAsked] = useState<Asked | null>(null);
  const { locale } = useViewer().organization;
  const productsOf = (count: number) =>
    `${formatCount(count, locale)} ${count === 1 ? "product" : "products"}`;
  const done = (move: Asked["move"], count: number) =>
    `${productsOf(count)} ${count === 1 ? "was" : "were"} ${words[move].done}`;

  /** Shows that it is in progress; the number of products now, if it is not the expected one. */
  const move = async ({ move, count }: Asked, send: () => Promise<unknown>): Promise<number | undefined> => {
    const progress = toast.loading(`${words[move].doing} ${productsOf(count)}…`);
    try {
      await send();
    } catch (error) {
      const now = numberNow(error);
      if (now !== undefined && now > 0 && now <= maxTotal) return now;
      toast.error(words[move].failed, { description: explain(error, now) });
    } finally {
      toast.dismiss(progress);
    }
    return undefined;
  };

  const undo = async (deletedAt: string, count: number) => {
    const restoring: Asked = { move: "restore", filters: {}, count };
    const now = await move(restoring, async () => {
      await restore.mutateAsync({ filters: { deletedAt }, expected: count });
      toast.success(done("restore", count));
    });
    if (now === undefined) return;
    toast.error(words.restore.failed, {
      description: "Someone else restored some of them in the meantime. The others are in the trash.",
    });
  };

  const confirm = async () => {
    if (!asked) return;
    setAsked(null);
    const { filters, count } = asked;
    const now = await move(asked, async () => {
      const input = { filters, expected: count };
      if (asked.move === "delete") {
        const { at } = await remove.mutateAsync(input);
        offerUndo(done("delete", count), () => void undo(at, count));
      } else {
        await restore.mutateAsync(input);
        toast.success(done("restore", count));
      }
      onMoved();
    });
    if (now !== undefined) setAsked({ ...asked, count: now, before: count });
  };

  return {
    asked,
    ask: setAsked,
    close: () => setAsked(null),
    confirm: () => void confirm(),
    isMoving: remove.isPending || restore.isPending,
  };
}

const numberNow = (error: unknown): number | undefined => {
  const known = appErrorOf(error);
  return known?.code === "CONFLICT" ? matchingNow.safeParse(known.data).data?.matching : undefined;
};

function explain(error: unknown, now: number | undefined): string {
  if (now === 0) return "There are no such products any more.";
  if (now !== undefined) return "There are now more than can be changed at once. Narrow the list first.";
  return errorMessage(error);
}
