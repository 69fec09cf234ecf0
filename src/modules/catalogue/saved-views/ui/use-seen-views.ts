"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import type { ViewList } from "../saved-views.schema";

/** The views of a list that the person sees, and whether they may share some. Changes of views load with the menu. */
export function useSeenViews(list: ViewList) {
  const { data } = useQuery(useTRPC().savedViews.list.queryOptions({ list }));
  return { views: data ?? [], mayShare: useCan("views:share") };
}
