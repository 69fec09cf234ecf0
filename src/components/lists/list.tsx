"use client";

import type { ComponentProps, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ListX } from "@/components/ui/list-icons";
import { Loaded } from "@/components/ui/loaded";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import { type Pagination as PageOfList, pageSizes } from "@/lib/pagination";
import { useViewer } from "@/viewer/viewer-context";
import { ListSkeleton } from "./list-skeleton";

const pageSizeOptions = pageSizes.map((size) => ({ value: String(size), label: `${size} per page` }));

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
  const { isPlaceholderData } = query;
  return (
    <Card
      aria-label={`List of ${noun}`}
      className="group/list relative overflow-clip"
      aria-busy={isPlaceholderData}
    >
      {isPlaceholderData && <ProgressLine />}
      <Loaded
        query={query}
        failure={`The ${noun} could not be loaded`}
        skeleton={<ListSkeleton label={`Loading ${noun}`} rows={params.limit} />}
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
              <EmptyState
                icon={ListX}
                title="This page is empty"
                action={
                  <Button onClick={() => paging.onPage(pagination.totalPages)}>Go to the last page</Button>
                }
              >
                The list has fewer pages now.
              </EmptyState>
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
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-line border-t px-4 py-2 print:hidden">
      <Select
        label="Page size"
        value={String(limit)}
        onValueChange={(value) => {
          const chosen = pageSizes.find((size) => String(size) === value);
          if (chosen) onPageSize(chosen);
        }}
        options={pageSizeOptions}
      />
      <RowKeysHint />
      <Pagination {...pagination} />
    </div>
  );
}

/** Shown while the keyboard is in the rows; captions say the same to screen readers. */
function RowKeysHint() {
  return (
    <p
      aria-hidden
      className="hidden text-subtle text-xs lg:group-has-[[data-rows]_:focus-visible]/list:block"
    >
      ↑ ↓ move · ← → in the row
      <span className="not-group-has-[[data-rows]_input]/list:hidden"> · X selects</span> · Enter opens
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
  const { data, isPlaceholderData } = query;
  const { locale } = useViewer().organization;
  return (
    <p role="status" className="ml-auto text-subtle tabular-nums max-sm:w-full" suppressHydrationWarning>
      {data && !isPlaceholderData && shownOf(data, noun, locale)}
    </p>
  );
}

function shownOf({ items, pagination }: Page<unknown>, noun: string, locale: string): string {
  const { page, limit, total, totalIsExact } = pagination;
  const count = (number: number) => formatCount(number, locale);
  const all = `${count(total)}${totalIsExact ? "" : "+"} ${noun}`;
  if (items.length === 0) return all;
  const first = (page - 1) * limit + 1;
  return `${count(first)}–${count(first + items.length - 1)} of ${all}`;
}
