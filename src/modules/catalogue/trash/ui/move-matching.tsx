"use client";

import { useRef, useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { useTranslations } from "@/i18n/translations";
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
  const t = useTranslations("trash");
  const moveMatching = useMoveMatching();
  const [asked, setAsked] = useState(request);
  const [isAsking, setAsking] = useState(true);
  /** The number before, if the list has changed since. */
  const [before, setBefore] = useState<number>();
  const isMoving = useRef(false);
  const { locale } = useViewer().organization;
  const { move, count } = asked;
  const counted = { count, shown: formatCount(count, locale) };
  const description =
    before === undefined
      ? t(`matching.${move}.description.asked`)
      : before === count
        ? t(`matching.${move}.description.othersChanged`)
        : t(`matching.${move}.description.numberChanged`, { before: formatCount(before, locale) });

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
      title={t(`matching.${move}.title`, counted)}
      description={description}
      confirmLabel={t(`matching.${move}.confirm`, counted)}
      isHarmless={move !== "delete"}
      onConfirm={() => void confirm()}
    />
  );
}
