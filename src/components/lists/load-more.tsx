import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";

interface LoadMoreProps<TData extends InfiniteData<unknown>, TError> {
  query: UseInfiniteQueryResult<TData, TError>;
  variant?: ButtonLook["variant"];
  /** What the button says; "Load more" without it. */
  children?: ReactNode;
}

/** The button below a list that loads its next page, while there is one. */
export function LoadMore<TData extends InfiniteData<unknown>, TError>(props: LoadMoreProps<TData, TError>) {
  const { query, variant, children = "Load more" } = props;
  const [isLoading, setIsLoading] = useState(false);

  async function load(): Promise<void> {
    const shown = query.data?.pages.length ?? 0;
    setIsLoading(true);
    let result = await query.fetchNextPage();
    // A query that is invalidated meanwhile reads the pages it has again, and forgets that one more was asked for.
    while (result.isSuccess && result.hasNextPage && result.data.pages.length <= shown) {
      result = await query.fetchNextPage();
    }
    setIsLoading(false);
  }

  if (!query.hasNextPage) return null;
  return (
    <div className="flex justify-center border-line border-t px-4 py-2">
      <Button variant={variant} pending={isLoading} onClick={() => void load()}>
        {query.isFetchNextPageError ? "Could not load more. Try again" : children}
      </Button>
    </div>
  );
}
