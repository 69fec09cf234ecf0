"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EntryCount } from "@/components/lists/entry-count";
import { LoadMore } from "@/components/lists/load-more";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Loaded } from "@/components/ui/loaded";
import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { StockMovement } from "../stock.schema";
import { AdjustStock } from "./adjust-stock";
import { movementPages } from "./movement-pages";
import { useChange } from "./use-change";

/** The stock movements of a product, newest first. The page has prefetched the first ones. */
export function StockMovements({ product }: { product: Product }) {
  const t = useTranslations("stockMovements");
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.products.stockMovements.infiniteQueryOptions({ id: product.id }, movementPages),
  );
  const [latest] = query.data?.pages ?? [];
  return (
    <Card
      title={t("title")}
      action={
        <span className="flex items-center gap-3">
          <EntryCount of={latest} className="hidden sm:block" />
          <AdjustStock product={product} />
        </span>
      }
    >
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {({ pages }) => {
          const movements = pages.flatMap(({ items }) => items);
          return (
            <>
              <Unrecorded count={latest?.unrecorded ?? 0} isAll={movements.length === 0} />
              {movements.length > 0 && <Movements movements={movements} />}
              <LoadMore query={query} variant="ghost">
                {t("older")}
              </LoadMore>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Movements({ movements }: { movements: StockMovement[] }) {
  const t = useTranslations("stockMovements");
  return (
    <Table>
      <thead>
        <tr>
          <TableHead className="w-px text-end">{t("change")}</TableHead>
          <TableHead className="text-start">{t("reason")}</TableHead>
          <TableHead className="w-px whitespace-nowrap text-end">{t("stockAfter")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <Movement key={movement.number} movement={movement} />
        ))}
      </tbody>
    </Table>
  );
}

function Movement({
  movement: { at, delta, stockAfter, reason, note, createdByName, apiKey },
}: {
  movement: StockMovement;
}) {
  const t = useTranslations("stockMovements");
  const tWho = useTranslations("activityEntries");
  const tReason = useTranslations("stockReasons");
  const written = useCount();
  const change = useChange();
  const name = apiKey ? tWho("who.apiKey", { name: apiKey.name }) : createdByName;
  return (
    <TableRow>
      <TableCell
        className="border-line py-2 text-end align-top font-medium tabular-nums"
        suppressHydrationWarning
      >
        {change(delta)}
      </TableCell>
      <TableCell className="border-line py-2 align-top">
        {tReason(`${reason}`)}
        {note !== null && <span className="block break-words">{note}</span>}
        <span className="block text-subtle text-xs">
          <DateTime value={at} show="both" />
          {name !== null && <> {t("by", { name })}</>}
        </span>
      </TableCell>
      <TableCell className="border-line py-2 text-end align-top tabular-nums" suppressHydrationWarning>
        {written(stockAfter)}
      </TableCell>
    </TableRow>
  );
}

interface UnrecordedProps {
  count: number;
  /** True if there are no movements. */
  isAll: boolean;
}

/** How much of the stock no movement accounts for; nothing if there are movements for all of it. */
function Unrecorded({ count, isAll }: UnrecordedProps) {
  const t = useTranslations("stockMovements");
  const written = useCount();
  const change = useChange();
  if (isAll) {
    return (
      <p className="px-4 py-10 text-center text-subtle">
        {count === 0 ? t("none") : t("beforeRecords", { stock: written(count) })}
      </p>
    );
  }
  if (count === 0) return null;
  return (
    <p className="border-line border-b px-4 py-2 text-subtle">{t("unrecorded", { change: change(count) })}</p>
  );
}
