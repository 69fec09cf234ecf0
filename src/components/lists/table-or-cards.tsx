"use client";

import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useMediaQuery } from "@/hooks/use-media-query";

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
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The page is printed in the next moment.
    const onPrint = ({ type }: Event) => flushSync(() => setPrinting(type === "beforeprint"));
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrint);
    return () => {
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", onPrint);
    };
  }, []);
  return (
    <>
      {(!isNarrow || isPrinting) && table}
      {!isWide && cards}
    </>
  );
}
