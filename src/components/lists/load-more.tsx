import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { useTranslations } from "@/i18n/translations";

interface LoadMoreProps<TData extends InfiniteData<unknown>, TError> {
  query: UseInfiniteQueryResult<TData, TError>;
  variant?: ButtonLook["variant"];
  /** What the button says; "Load more" without it. */
  children?: ReactNode;
}

/** The button below a list that loads its next page, while there is one. */
export function LoadMore<TData extends InfiniteData<unknown>, TError>(props: LoadMoreProps<TData, TError>) {
  const t = useTranslations("lists");
  const { query, variant, children = t("loadMore") } = props;
  const [isLoading, setIsLoading] = useState(false);

  async function load(): Promise<void> {
    const shown = query.data?.pages.length ?? 0;
    // Each of the two would cancel the other for good: pages that are being read again after a change are waited for, and a query that is
    // invalidated meanwhile is asked for its next page once more.
    const loadNext = () => query.fetchNextPage({ cancelRefetch: false });
    setIsLoading(true);
    let result = await loadNext();
    while (result.isSuccess && result.hasNextPage && result.data.pages.length <= shown)
      result = await loadNext();
    setIsLoading(false);
  }

  if (!query.hasNextPage) return null;
  return (
    <div className="flex justify-center border-line border-t px-4 py-2">
      <Button variant={variant} pending={isLoading} onClick={() => void load()}>
        {query.isFetchNextPageError ? t("loadingMoreFailed") : children}
      </Button>
    </div>
  );
}
