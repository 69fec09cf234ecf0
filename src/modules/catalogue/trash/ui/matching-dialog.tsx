"use client";

import { AlertDialog } from "@/components/ui/alert-dialog";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { useMoveMatching } from "./use-move-matching";

/** Asks before all products that match are moved; again, if their number has changed. */
export function MatchingDialog({ asked, close, confirm }: ReturnType<typeof useMoveMatching>) {
  const { locale } = useViewer().organization;
  const count = (number: number) => formatCount(number, locale);
  const products = `${count(asked?.count ?? 0)} ${asked?.count === 1 ? "product" : "products"}`;
  const isDeletion = asked?.move === "delete";
  const verb = isDeletion ? "Delete" : "Restore";
  return (
    <AlertDialog
      open={asked !== null}
      onOpenChange={(open) => !open && close()}
      title={`${verb} ${products}?`}
      description={
        <>
          {asked?.before !== undefined &&
            (asked.before === asked.count
              ? "Someone else changed some of them in the meantime. "
              : `The list has changed: it had ${count(asked.before)} when you looked. `)}
          {isDeletion
            ? "Everything that matches, on all pages, will be moved to the trash. You can undo this right afterwards."
            : "Everything that matches, on all pages, will leave the trash."}
        </>
      }
      confirmLabel={`${verb} ${products}`}
      isHarmless={!isDeletion}
      onConfirm={confirm}
    />
  );
}
