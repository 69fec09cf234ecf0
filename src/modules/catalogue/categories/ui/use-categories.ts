"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { categoryPaths } from "@/lib/categories";
import { useTRPC } from "@/trpc/react";

/** The path of each category by its id, in the order of the tree; none until they are loaded. */
export function useCategoryPaths(): ReadonlyMap<number, string> {
  const { data } = useQuery(useTRPC().categories.list.queryOptions());
  return useMemo(() => categoryPaths(data?.items ?? []), [data]);
}
