"use client";

import { Stat } from "@/components/ui/stat";
import { formatCount, formatMoney } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { Overview } from "../dashboard.schema";
import type { Period } from "../periods";
import { changeLabel, signed } from "./change-labels";

/** The key numbers, each compared with the previous period. */
export function Stats({ overview, days }: { overview: Overview; days: Period }) {
  const { organization } = useViewer();
  const { locale } = organization;
  const count = (value: number) => formatCount(value, locale);
  const { products, stock, people, changes } = overview;
  return (
    <dl className="mb-4 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none sm:max-lg:[&>:last-child:nth-child(odd)]:col-span-2">
      <Stat label="Products" href="/dashboard/products" value={count(products.total)}>
        {signed(products.total - products.totalBefore, locale)} in {days} days
      </Stat>
      {stock && (
        <Stat label="Stock value" value={formatMoney(stock.value, organization)}>
          {stock.outOfStock === 0 ? "Nothing" : count(stock.outOfStock)} out of stock
        </Stat>
      )}
      {people && (
        <Stat
          label={people.of === "clients" ? "Clients" : "People"}
          href="/dashboard/users?status=active"
          value={count(people.total)}
        >
          {count(people.joined)} joined in {days} days, {count(people.joinedBefore)} in the previous {days}
        </Stat>
      )}
      {changes && (
        <Stat label={changes.of === "clients" ? "Client changes" : "Changes"} value={count(changes.total)}>
          {changeLabel(changes, days, locale)}
        </Stat>
      )}
    </dl>
  );
}
