"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Card } from "@/components/ui/card";
import { ArrowRight } from "@/components/ui/form-icons";
import { Loaded } from "@/components/ui/loaded";
import { Pager } from "@/components/ui/pager";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { shorten } from "@/lib/cut";
import { type ImportRowStatus, importFields } from "@/lib/product-import";
import { productStatuses } from "@/modules/catalogue/list/list-options";
import { withOwnAmounts } from "@/modules/catalogue/products/products.schema";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { ImportRow, ProductImport } from "../imports.schema";

const limit = 20;

const statuses: ImportRowStatus[] = ["error", "restore", "create", "update", "same"];

const offeredIn = ({ counts }: Pick<ProductImport, "counts">) =>
  statuses.filter((status) => counts[status] > 0);

const pageOf = (id: number, status: ImportRowStatus | undefined, page: number) => ({
  id,
  page,
  limit,
  ...(status && { status }),
});

/** The page that is shown first. */
export const firstPageOf = (current: Pick<ProductImport, "id" | "counts">) =>
  pageOf(current.id, offeredIn(current)[0], 1);

/** The rows by status; `only` if the others are no longer stored. */
export function ImportRows({ current, only }: { current: ProductImport; only?: ImportRowStatus }) {
  const t = useTranslations("productImport");
  const offered = offeredIn(current).filter((status) => !only || status === only);
  const [chosen, setChosen] = useState<ImportRowStatus | null>(null);
  const [page, setPage] = useState(1);
  const status = chosen && offered.includes(chosen) ? chosen : offered[0];
  const trpc = useTRPC();
  const count = useCount();
  const query = useQuery(
    trpc.products.imports.rows.queryOptions(pageOf(current.id, status, page), {
      placeholderData: keepPreviousData,
    }),
  );
  const totalPages = query.data?.pagination.totalPages ?? 1;
  return (
    <Card aria-label={t("rows.label")} className="overflow-hidden">
      <fieldset className="flex flex-wrap gap-1 border-line border-b p-2">
        <legend className="sr-only">{t("rows.show")}</legend>
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === status}
            onClick={() => {
              setChosen(one);
              setPage(1);
            }}
            className={cn(
              "inline-flex h-10 items-center gap-2 rounded-md px-3 font-medium text-subtle hover:bg-muted hover:text-foreground md:h-8",
              one === status && "bg-muted text-foreground",
            )}
          >
            {t(`statuses.${one}`)}
            <span className="tabular-nums">{count(current.counts[one])}</span>
          </button>
        ))}
      </fieldset>
      <Loaded
        query={query}
        failure={t("rows.loadingFailed")}
        skeleton={<ListSkeleton label={t("rows.loading")} rows={5} />}
      >
        {(data) => (
          <ul className={cn("divide-y divide-line", query.isPlaceholderData && "opacity-60")}>
            {data.items.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </ul>
        )}
      </Loaded>
      <Pager
        label={t("rows.noun")}
        previous={t("rows.previous")}
        next={t("rows.next")}
        onPrevious={page > 1 ? () => setPage(page - 1) : undefined}
        onNext={page < totalPages ? () => setPage(page + 1) : undefined}
      />
    </Card>
  );
}

function Row({ row }: { row: ImportRow }) {
  const t = useTranslations("productImport");
  return (
    <li className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[5rem_minmax(0,1fr)_minmax(0,1.4fr)]">
      <span className="text-subtle tabular-nums">{t("rows.line", { line: String(row.line) })}</span>
      <span className="min-w-0">
        <span className="block break-words font-medium">
          {row.cells.name || row.cells.sku || t("rows.noSku")}
        </span>
        <span className="block break-all font-mono text-subtle text-xs">{row.cells.sku}</span>
      </span>
      <div className="min-w-0">
        <RowDetails row={row} />
        <Adjustments row={row} />
      </div>
    </li>
  );
}

function RowDetails({ row: { status, problems, changes, cells } }: { row: ImportRow }) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const { write } = useAmountFields();
  if (status === "error") {
    return (
      <ul className="min-w-0 space-y-0.5 text-danger-text">
        {importFields.flatMap((field) =>
          problems[field] ? (
            <li key={field} className="break-words">
              {withOwnAmounts(problems[field], write)}{" "}
              <span className="text-subtle">
                {cells[field]
                  ? t("rows.quoted", { cell: shorten(cells[field], shownLength) })
                  : t("rows.empty")}
              </span>
            </li>
          ) : (
            []
          ),
        )}
        {problems.customFields && <li className="break-words">{problems.customFields}</li>}
      </ul>
    );
  }
  if (status === "create") {
    const shown = (["price", "stock"] as const).filter((field) => cells[field]);
    return (
      <span className="text-subtle tabular-nums">
        {shown.map((field) => `${tField(field)} ${cells[field]}`).join(", ")}
      </span>
    );
  }
  return (
    <ul className="min-w-0 space-y-0.5 text-subtle">
      {status === "restore" && <li>{t("rows.inTrash")}</li>}
      {changes.map(({ field, name, before, after }) => (
        <li key={`${field} ${name}`} className="break-words">
          {field === "customFields" ? name : tField(field)}: <Value field={field} value={before} />{" "}
          <ArrowRight aria-label={t("rows.becomes")} className="inline size-3.5" />{" "}
          <Value field={field} value={after} />
        </li>
      ))}
    </ul>
  );
}

/** How cells of the row were interpreted. */
function Adjustments({ row: { adjustments } }: { row: ImportRow }) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const { write } = useAmountFields();
  if (adjustments.length === 0) return null;
  return (
    <ul className="min-w-0 space-y-0.5 text-subtle text-xs">
      {adjustments.map(({ field, kind, to }) => (
        <li key={`${field} ${kind}`} className="break-words">
          {t(`rows.adjusted.${kind}`, {
            field: tField(field),
            to: shorten(field === "price" || field === "cost" ? write(to) : to, shownLength),
          })}
        </li>
      ))}
    </ul>
  );
}

function Value({
  field,
  value,
}: {
  field: ImportRow["changes"][number]["field"];
  value: string | number | null;
}) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const { write } = useAmountFields();
  if (value === null) return <span>{t("rows.none")}</span>;
  const status = field === "status" && productStatuses.find((name) => name === value);
  const text = status
    ? tField(`statuses.${status}`)
    : field === "price" || field === "cost"
      ? write(String(value))
      : String(value);
  return <span className="text-foreground tabular-nums">{shorten(text, shownLength)}</span>;
}

const shownLength = 80;
