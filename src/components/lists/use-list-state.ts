"use client";

import type { pageSizes } from "@/lib/pagination";

interface Paging {
  page: number;
  limit: (typeof pageSizes)[number];
}

/** What is to be changed; null for the default. */
type Changes<Params> = { [Name in keyof Params]?: Params[Name] | null };

type SetParams<Params> = (changes: Changes<Params>, options?: { history: "push" | "replace" }) => unknown;

interface ListState<Params extends Paging> {
  /** The state in the URL and its setter, from `useQueryStates`. */
  state: readonly [Params, SetParams<Params> & SetParams<Paging>];
  addressOf: (params: Params) => string;
  /** What names a page besides its number, such as a cursor; it belongs to this order of the list alone. */
  placeOf?: (page: number) => Changes<Params>;
  /** After another page was chosen. */
  onPage?: () => void;
}

/** The state of a list in the URL: what changes it, and what `List` needs to lead to another page. */
export function useListState<Params extends Paging>({
  state: [params, setParams],
  addressOf,
  placeOf,
  onPage,
}: ListState<Params>) {
  /** Any change of search, filters or sorting leads to the first page. */
  const change = (changes: Changes<Params>, history: "push" | "replace" = "push") =>
    void setParams({ ...changes, ...placeOf?.(1), page: 1 }, { history });
  return {
    params,
    change,
    paging: {
      params,
      hrefOf: (page: number) => addressOf({ ...params, ...placeOf?.(page), page }),
      onPage: (page: number) => {
        void setParams({ ...placeOf?.(page), page });
        onPage?.();
      },
      onPageSize: (limit: Paging["limit"]) => void setParams({ ...placeOf?.(1), limit, page: 1 }),
    },
  };
}

/** Another page of a list that fills the screen begins at its top. */
export const toTop = () => window.scrollTo({ top: 0 });
