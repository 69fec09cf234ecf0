"use client";

import { useRef, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import { type MatchingMove, useMoveMatching } from "./use-move-matching";

interface MoveMatchingProps {
  request: MatchingMove;
  onMoved: () => void;
  /** They were moved or not: nothing is asked any more. */
  onEnd: () => void;
}

/** Asks before all products that match are moved, and again if their number has changed. */
export function MoveMatching({ request, onMoved, onEnd }: MoveMatchingProps) {
  const moveMatching = useMoveMatching();
  const [asked, setAsked] = useState(request);
  const [isAsking, setAsking] = useState(true);
  /** The number before, if the list has changed since. */
  const [before, setBefore] = useState<number>();
  const isMoving = useRef(false);
  const { locale } = useViewer().organization;
  const number = (count: number) => formatCount(count, locale);
  const products = `${number(asked.count)} ${asked.count === 1 ? "product" : "products"}`;
  const isDeletion = asked.move === "delete";
  const verb = isDeletion ? "Delete" : "Restore";

  const confirm = async () => {
    isMoving.current = true;
    const result = await moveMatching(asked);
    isMoving.current = false;
    if (typeof result === "number") {
      setBefore(asked.count);
      setAsked({ ...asked, count: result });
      setAsking(true);
      return;
    }
    if (result) onMoved();
    onEnd();
  };

  return (
    <AlertDialog
      open={isAsking}
      onOpenChange={(open) => {
        setAsking(open);
        if (!open && !isMoving.current) onEnd();
      }}
      title={`${verb} ${products}?`}
      description={
        <>
          {before !== undefined &&
            (before === asked.count
              ? "Someone else changed some of them in the meantime. "
              : `The list has changed: ${number(before)} matched when you looked. `)}
          {isDeletion
            ? "All matching products, on every page, will be moved to the trash. You can undo this right afterwards."
            : "All matching products, on every page, will be restored from the trash."}
        </>
      }
      confirmLabel={`${verb} ${products}`}
      isHarmless={!isDeletion}
      onConfirm={() => void confirm()}
    />
  );
}
