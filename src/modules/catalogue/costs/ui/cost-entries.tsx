"use client";

import { Entry } from "@/components/ui/entry";
import { useTranslations } from "@/i18n/translations";
import { formatMoney } from "@/lib/format";
import { numberFormat } from "@/lib/formatters";
import { useViewer } from "@/viewer/viewer-context";
import { marginOf } from "../margin";

interface CostEntriesProps {
  price: string;
  /** Undefined for those who may not see it; null if there is none. */
  cost: string | null | undefined;
}

/** The cost price of a product and its margin; nothing without one. */
export function CostEntries({ price, cost }: CostEntriesProps) {
  const t = useTranslations("productDetail");
  const tField = useTranslations("productFields");
  const { organization } = useViewer();
  if (typeof cost !== "string") return null;
  const margin = marginOf(price, cost);
  const amount = formatMoney(margin.amount, organization);
  const percent =
    margin.percent !== null &&
    numberFormat(organization.locale, { style: "percent", maximumFractionDigits: 1 }).format(
      Number(margin.percent) / 100,
    );
  // Node and the browser may have different locale data.
  return (
    <>
      <Entry label={tField("cost")}>
        <span className="tabular-nums" suppressHydrationWarning>
          {formatMoney(cost, organization)}
        </span>
      </Entry>
      <Entry label={t("margin")}>
        <span className="tabular-nums" suppressHydrationWarning>
          {percent ? t("marginOfPrice", { amount, percent }) : amount}
        </span>
        <span className="block text-subtle text-xs">{t("marginFormula")}</span>
      </Entry>
    </>
  );
}
