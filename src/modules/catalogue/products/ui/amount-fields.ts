"use client";

import { useMemo } from "react";
import { readAmount, writeAmount } from "@/lib/amounts";
import { useViewer } from "@/viewer/viewer-context";

/** Parses and formats amounts in text fields. */
export interface AmountFields {
  /** As a decimal string; invalid amounts as typed. */
  read: (typed: string) => string;
  write: (amount: string) => string;
}

/** The same object as long as the organization's formats do not change. */
export function useAmountFields(): AmountFields {
  const { locale, currency } = useViewer().organization;
  return useMemo(() => {
    const convention = { locale, currency };
    return {
      read: (typed) => readAmount(typed, convention),
      write: (amount) => writeAmount(amount, convention),
    };
  }, [locale, currency]);
}
