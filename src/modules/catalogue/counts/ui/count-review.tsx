"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import { Table, TableCell, TableHead, TableRow, TableRowHead } from "@/components/ui/table";
import { TableFrame } from "@/components/ui/table-frame";
import { useTranslations } from "@/i18n/translations";
import { shorten } from "@/lib/cut";
import { useChange } from "@/modules/catalogue/stock/ui/use-change";
import { useCount } from "@/viewer/use-count";
import type { CountProblem } from "./read-counts";
import type { ProductCount, ReviewedCounts } from "./reviewed-counts";

/** Of a step, which takes the focus when it begins. */
export function FocusedHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1} className="break-words font-semibold text-base outline-none">
      {children}
    </h2>
  );
}

interface CountReviewProps {
  review: ReviewedCounts;
  /** True once they are recorded. */
  isDone?: boolean;
}

const figures = ["changes", "same", "moved", "problems", "skipped"] as const;

/** What the rows of a file would do, or have done: how many, and which. */
export function CountReview({ review, isDone = false }: CountReviewProps) {
  const t = useTranslations("countSheet");
  const count = useCount();
  const { changes, moved, problems, same, skipped } = review;
  const counts = {
    ...{ changes: changes.length, moved: moved.length },
    ...{ problems: new Set(problems.map(({ line }) => line)).size, same, skipped },
  };
  return (
    <>
      {!isDone && (
        <Card className="p-4">
          <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-5">
            {figures.map((figure) => (
              <div key={figure}>
                <dt className="text-subtle text-xs">{t(`figures.${figure}`)}</dt>
                <dd className="font-semibold text-lg tabular-nums">{count(counts[figure])}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
      {problems.length > 0 && (
        <Paged title={t("problemRows")} help={t("problemHelp")} items={problems}>
          {(some) => <Problems problems={some} />}
        </Paged>
      )}
      {moved.length > 0 && (
        <Paged title={t("movedRows")} help={t("movedHelp")} items={moved}>
          {(some) => <Moved counts={some} />}
        </Paged>
      )}
      {changes.length > 0 && (
        <Paged title={t(isDone ? "recordedRows" : "changedRows")} items={changes}>
          {(some) => <Changes counts={some} />}
        </Paged>
      )}
    </>
  );
}

const pageSize = 50;

interface PagedProps<Item> {
  title: string;
  help?: string;
  items: Item[];
  children: (some: Item[]) => ReactNode;
}

function Paged<Item>({ title, help, items, children }: PagedProps<Item>) {
  const t = useTranslations("countSheet");
  const [page, setPage] = useState(0);
  const end = (page + 1) * pageSize;
  return (
    <Card title={title} className="overflow-hidden">
      {help !== undefined && <p className="border-line border-b px-4 py-2.5 text-subtle">{help}</p>}
      {children(items.slice(end - pageSize, end))}
      <Pager
        label={title}
        previous={t("previous")}
        next={t("next")}
        onPrevious={page > 0 ? () => setPage(page - 1) : undefined}
        onNext={end < items.length ? () => setPage(page + 1) : undefined}
      />
    </Card>
  );
}

const shownLength = 60;

function Problems({ problems }: { problems: CountProblem[] }) {
  const t = useTranslations("countSheet");
  return (
    <ul className="divide-y divide-line">
      {problems.map(({ line, column, cell, problem }) => (
        <li
          key={`${line} ${column} ${problem}`}
          className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <span className="break-words text-subtle tabular-nums">
            {t("place", { line: String(line), column })}
          </span>
          <span className="break-words text-danger-text">
            {problem}{" "}
            <span className="text-subtle">
              {cell.trim() === "" ? t("emptyCell") : t("quoted", { cell: shorten(cell, shownLength) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Moved({ counts }: { counts: ProductCount[] }) {
  const t = useTranslations("countSheet");
  const count = useCount();
  return (
    <ul className="divide-y divide-line">
      {counts.map(({ line, sku, name, knownStock, stock, counted }) => (
        <li key={line} className="grid gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-2">
          <Product name={name} sku={sku} />
          <span className="text-subtle tabular-nums">
            {t("movedFrom", { known: count(knownStock), stock: count(stock), counted: count(counted) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Product({ name, sku }: { name: string; sku: string }) {
  return (
    <span className="block min-w-0">
      <span className="block break-words font-medium">{name}</span>
      <span className="block break-all font-mono text-subtle text-xs">{sku}</span>
    </span>
  );
}

function Changes({ counts }: { counts: ProductCount[] }) {
  const t = useTranslations("countSheet");
  const count = useCount();
  const change = useChange();
  return (
    <TableFrame>
      <Table style={{ minWidth: "22rem" }}>
        <thead>
          <tr>
            <TableHead className="text-start">{t("product")}</TableHead>
            <TableHead className="w-px text-end">{t("expected")}</TableHead>
            <TableHead className="w-px text-end">{t("counted")}</TableHead>
            <TableHead className="w-px text-end">{t("difference")}</TableHead>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ line, name, sku, knownStock, counted }) => (
            <TableRow key={line}>
              <TableRowHead className="border-line py-2 text-start">
                <Product name={name} sku={sku} />
              </TableRowHead>
              <TableCell className="border-line text-end tabular-nums">{count(knownStock)}</TableCell>
              <TableCell className="border-line text-end tabular-nums">{count(counted)}</TableCell>
              <TableCell className="border-line text-end font-medium tabular-nums">
                {change(counted - knownStock)}
              </TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
