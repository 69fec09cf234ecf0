"use client";

import type { ReactNode } from "react";
import { useMediaQuery } from "@/hooks/use-media-query";
import { usePrinting } from "@/hooks/use-printing";

interface TableOrCardsProps {
  table: ReactNode;
  cards: ReactNode;
}

/**
 * The rows of a list: as a table from tablets upwards and on paper, and as cards on phones. The server knows no width and renders both, of which
 * classes hide one; browsers then leave that one out of everything that follows.
 */
export function TableOrCards({ table, cards }: TableOrCardsProps) {
  const isWide = useMediaQuery("(width >= 48rem)");
  const isNarrow = useMediaQuery("(width < 48rem)");
  const isPrinting = usePrinting();
  return (
    <>
      {(!isNarrow || isPrinting) && table}
      {!isWide && cards}
    </>
  );
}
