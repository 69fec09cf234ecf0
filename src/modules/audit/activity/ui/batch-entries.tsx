"use client";

import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "@/components/lists/load-more";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { ActivityChange } from "../activity-logs.schema";

export interface BatchEntriesProps {
  /** The page already has it. */
  first: ActivityChange;
  children: (entries: ActivityChange[]) => ReactNode;
}

/** The entries of the batch of the organization that begins with an entry; the others are loaded in portions. */
export function BatchEntries({ first, children }: BatchEntriesProps) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.activityLogs.list.infiniteQueryOptions(
      { batch: first.id, limit: batchPortion },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  return (
    <LoadedBatch query={query} first={first}>
      {children}
    </LoadedBatch>
  );
}

/** The entries of a batch that are loaded at a time. */
export const batchPortion = 25;

interface LoadedBatchProps<TError> extends BatchEntriesProps {
  /** The others, newest first. */
  query: UseInfiniteQueryResult<InfiniteData<{ items: ActivityChange[] }>, TError>;
}

/** The entries of a batch as far as they are loaded. */
export function LoadedBatch<TError>({ query, first, children }: LoadedBatchProps<TError>) {
  const t = useTranslations("activityEntries");
  return (
    <Loaded query={query} failure={t("entriesNotLoaded")} skeleton="m-4 h-24">
      {({ pages }) => {
        const others = pages.flatMap(({ items }) => items);
        // The first one is the oldest.
        const shown = query.hasNextPage ? others : [...others, first];
        return (
          <>
            {children(shown)}
            <LoadMore query={query} />
          </>
        );
      }}
    </Loaded>
  );
}
