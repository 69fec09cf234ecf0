"use client";

import { formatMoney } from "@/lib/format";
import { dateTimeFormat } from "@/lib/formatters";
import { chosenLocalization, type Localization } from "../localization.schema";

/** A price, a date and the time zone as the organization writes them; nothing while a choice is not valid. */
export function LocalizationSample({ localization }: { localization: Localization }) {
  const { data } = chosenLocalization.safeParse(localization);
  if (!data) return null;
  const date = dateTimeFormat(data.locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: data.timeZone,
  });
  // Node and the browser may have different locale data, and the time changes.
  return (
    <span className="tabular-nums" suppressHydrationWarning>
      {formatMoney("1234.50", data)} · {date.format(new Date())} ({data.timeZone})
    </span>
  );
}
