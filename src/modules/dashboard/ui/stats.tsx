"use client";

import { Stat } from "@/components/ui/stat";
import { useTranslations } from "@/i18n/translations";
import { formatCount, formatMoney } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { Overview } from "../dashboard.schema";
import type { Period } from "../periods";
import { changeLabel, signed } from "./change-labels";

/** The key numbers, each compared with the previous period. */
export function Stats({ overview, days }: { overview: Overview; days: Period }) {
  const t = useTranslations("dashboard");
  const { organization } = useViewer();
  const { locale } = organization;
  const count = (value: number) => formatCount(value, locale);
  const { products, stock, people, changes } = overview;
  return (
    <dl className="mb-4 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none sm:max-lg:[&>:last-child:nth-child(odd)]:col-span-2">
      <Stat
        label={stock ? t("stats.activeProducts") : t("stats.products")}
        href="/dashboard/products"
        value={count(products.total)}
      >
        {t("stats.inDays", {
          difference: signed(products.total - products.totalBefore, locale),
          days: String(days),
        })}
      </Stat>
      {stock && (
        <Stat label={t("stats.stockValue")} value={formatMoney(stock.value, organization)}>
          {t("stats.outOfStock", { count: stock.outOfStock, shown: count(stock.outOfStock) })}
        </Stat>
      )}
      {people && (
        <Stat
          label={people.of === "clients" ? t("stats.clients") : t("stats.people")}
          href="/dashboard/users?status=active"
          value={count(people.total)}
        >
          {t("stats.joined", {
            joined: count(people.joined),
            joinedBefore: count(people.joinedBefore),
            days: String(days),
          })}
        </Stat>
      )}
      {changes && (
        <Stat
          label={changes.of === "clients" ? t("stats.clientChanges") : t("stats.changes")}
          value={count(changes.total)}
        >
          {changeLabel({ ...changes, days }, { t, locale })}
        </Stat>
      )}
    </dl>
  );
}
