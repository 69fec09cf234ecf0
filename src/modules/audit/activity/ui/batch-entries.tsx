"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadMore } from "@/components/lists/load-more";
import { Loaded } from "@/components/ui/loaded";
import { useTRPC } from "@/trpc/react";
import type { ActivityChange } from "../activity-logs.schema";

interface BatchEntriesProps {
  /** The page already has it. */
  first: ActivityChange;
  children: (entries: ActivityChange[]) => ReactNode;
}

/** The entries of the batch that begins with an entry; the others are loaded in portions. */
export function BatchEntries({ first, children }: BatchEntriesProps) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.activityLogs.list.infiniteQueryOptions(
      { batch: first.id, limit: 25 },
      { getNextPageParam: ({ next }) => next },
    ),
  );
  return (
    <Loaded query={query} failure="The entries could not be loaded" skeleton="m-4 h-24">
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
