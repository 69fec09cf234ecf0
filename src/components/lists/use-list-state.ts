"use client";

import type { pageSizes } from "@/lib/pagination";

interface Paging {
  page: number;
  limit: (typeof pageSizes)[number];
}

/** The changed values; null for the default. */
type Changes<Params> = { [Name in keyof Params]?: Params[Name] | null };

type SetParams<Params> = (changes: Changes<Params>, options?: { history: "push" | "replace" }) => void;

interface ListState<Params extends Paging> {
  /** The state in the URL and its setter, from `useUrlState`. */
  state: readonly [Params, SetParams<Params> & SetParams<Paging>];
  urlOf: (params: Params) => string;
  /** What identifies a page in addition to its number, such as a cursor; valid only for this order of the list. */
  positionOf?: (page: number) => Changes<Params>;
  /** Called after another page was chosen. */
  onPage?: () => void;
}

/** The state of a list in the URL: the setters, and what `List` needs to link to other pages. */
export function useListState<Params extends Paging>({
  state: [params, setParams],
  urlOf,
  positionOf,
  onPage,
}: ListState<Params>) {
  /** Any change of search, filters or sorting leads to the first page. */
  const change = (changes: Changes<Params>, history: "push" | "replace" = "push") =>
    setParams({ ...changes, ...positionOf?.(1), page: 1 }, { history });
  return {
    params,
    change,
    paging: {
      params,
      hrefOf: (page: number) => urlOf({ ...params, ...positionOf?.(page), page }),
      onPage: (page: number) => {
        setParams({ ...positionOf?.(page), page });
        onPage?.();
      },
      onPageSize: (limit: Paging["limit"]) => setParams({ ...positionOf?.(1), limit, page: 1 }),
    },
  };
}

/** Another page of a full-screen list begins at its top. */
export const toTop = () => window.scrollTo({ top: 0 });
