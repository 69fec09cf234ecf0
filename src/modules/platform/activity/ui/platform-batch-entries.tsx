"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { type BatchEntriesProps, batchPortion, LoadedBatch } from "@/modules/audit/activity/ui/batch-entries";
import { useTRPC } from "@/trpc/react";

/** The entries of any organization's batch that begins with an entry. */
export function PlatformBatchEntries({ first, children }: BatchEntriesProps) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.tenants.activity.infiniteQueryOptions(
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
