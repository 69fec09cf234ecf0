"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import type { CustomField } from "../custom-fields.schema";

const none: readonly CustomField[] = [];

/** The custom fields of the organization in their order; none until they are loaded. */
export function useCustomFields(): readonly CustomField[] {
  const { data } = useQuery(useTRPC().customFields.list.queryOptions());
  return data?.items ?? none;
}

/** A category and all above it. */
export function useCategoriesAbove(category: number | null): ReadonlySet<number> {
  const { data } = useQuery(useTRPC().categories.list.queryOptions());
  const parents = new Map(data?.items.map(({ id, parentId }) => [id, parentId]));
  const above = new Set<number>();
  for (let id = category; id !== null && !above.has(id); id = parents.get(id) ?? null) above.add(id);
  return above;
}
