"use client";

import type { ComponentProps, ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { onDemand } from "@/components/ui/on-demand";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { type Translator, useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import { type Pagination as PageOfList, pageSizes } from "@/lib/pagination";
import { useViewer } from "@/viewer/viewer-context";
import { ListSkeleton } from "./list-skeleton";

/** Few pages are gone by the time that they are asked for. */
const emptyPages = onDemand(() => import("./empty-page"));
const EmptyPage = emptyPages.component((module) => module.EmptyPage);

interface Page<Item> {
  items: Item[];
  pagination: PageOfList;
}

interface Query<Item> {
  data: Page<Item> | undefined;
  error: unknown;
  /** True while the rows of another page or search are shown. */
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

interface ListProps<Item> {
  /** The noun for the items, in the plural: "products". */
  noun: string;
  query: Query<Item>;
  params: { page: number; limit: number };
  hrefOf: (page: number) => string;
  onPage: (page: number) => void;
  onPageSize: (limit: (typeof pageSizes)[number]) => void;
  /** Shown if the list is empty. */
  empty: ReactNode;
  /** Stats of the whole list, at its foot. */
  summary?: ReactNode;
  /** The rows. */
  children: (items: Item[]) => ReactNode;
}

/** A page of a list in each of its states: loading, loading another page, empty, past its end, and failed. */
export function List<Item>({ noun, query, params, children, empty, summary, ...paging }: ListProps<Item>) {
  const t = useTranslations("lists");
  const { isPlaceholderData } = query;
  return (
    <Card
      aria-label={t("label", { noun })}
      className="group/list relative overflow-clip"
      aria-busy={isPlaceholderData}
    >
      {isPlaceholderData && <ProgressLine />}
      <Loaded
        query={query}
        failure={t("loadingFailed", { noun })}
        skeleton={<ListSkeleton label={t("loading", { noun })} rows={params.limit} />}
      >
        {({ items, pagination }) => (
          <div className={cn(isPlaceholderData && "opacity-60 transition-opacity delay-150")}>
            {items.length > 0 ? (
              <>
                {children(items)}
                {summary}
                <Footer
                  // The page in the response may differ from the requested one.
                  page={isPlaceholderData ? params.page : pagination.page}
                  limit={params.limit}
                  totalPages={pagination.totalPages}
                  isOpenEnded={!pagination.totalIsExact}
                  {...paging}
                />
              </>
            ) : pagination.total > 0 ? (
              <EmptyPage onLast={() => paging.onPage(pagination.totalPages)} />
            ) : (
              empty
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
}

type FooterProps = Pick<ListProps<never>, "onPageSize"> &
  ComponentProps<typeof Pagination> & { limit: number };

function Footer({ limit, onPageSize, ...pagination }: FooterProps) {
  const t = useTranslations("lists");
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-line border-t px-4 py-2 print:hidden">
      <Select
        label={t("pageSize")}
        value={String(limit)}
        onValueChange={(value) => {
          const chosen = pageSizes.find((size) => String(size) === value);
          if (chosen) onPageSize(chosen);
        }}
        options={pageSizes.map((size) => ({ value: String(size), label: t("perPage", { size }) }))}
      />
      <RowKeysHint />
      <Pagination {...pagination} />
    </div>
  );
}

/** Shown while the keyboard is in the rows; captions say the same to screen readers. */
function RowKeysHint() {
  const t = useTranslations("lists");
  return (
    <p
      aria-hidden
      className="hidden text-subtle text-xs lg:group-has-[[data-rows]_:focus-visible]/list:block"
    >
      {t.rich("rowKeys.hint", {
        selecting: (text) => <span className="hidden group-has-[[data-rows]_input]/list:inline">{text}</span>,
      })}
    </p>
  );
}

function ProgressLine() {
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 z-10 h-0.5 animate-appear-late overflow-hidden">
      <div className="h-full w-1/3 animate-sweep bg-accent" />
    </div>
  );
}

/** The range shown, announced to screen readers when it changes. */
export function ResultCount<Item>({ noun, query }: { noun: string; query: Query<Item> }) {
  const t = useTranslations("lists");
  const { data, isPlaceholderData } = query;
  const { locale } = useViewer().organization;
  return (
    <p role="status" className="ms-auto text-subtle tabular-nums max-sm:w-full" suppressHydrationWarning>
      {data && !isPlaceholderData && shownOf(data, noun, locale, t)}
    </p>
  );
}

function shownOf(
  { items, pagination }: Page<unknown>,
  noun: string,
  locale: string,
  t: Translator<"lists">,
): string {
  const { page, limit, total, totalIsExact } = pagination;
  const count = (number: number) => formatCount(number, locale);
  const whole = { noun, total: `${count(total)}${totalIsExact ? "" : "+"}` };
  if (items.length === 0) return t("all", whole);
  const first = (page - 1) * limit + 1;
  return t("range", { ...whole, first: count(first), last: count(first + items.length - 1) });
}
