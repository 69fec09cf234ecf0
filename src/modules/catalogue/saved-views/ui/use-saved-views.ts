"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/outcome-toasts";
import { toast } from "@/hooks/toast";
import { useTRPC } from "@/trpc/react";
import type { SavedView, ViewList } from "../saved-views.schema";

/** The person's views of a list, and their mutations. Callers of create and rename show the errors. */
export function useSavedViews(list: ViewList) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.savedViews.list.queryOptions({ list }));
  const refresh = () => queryClient.invalidateQueries(trpc.savedViews.list.queryFilter({ list }));
  const { onError } = failureToast("Your views were not changed");

  const create = useMutation(trpc.savedViews.create.mutationOptions({ onSuccess: refresh }));
  const rename = useMutation(trpc.savedViews.update.mutationOptions({ onSuccess: refresh }));
  const change = useMutation(trpc.savedViews.update.mutationOptions({ onSuccess: refresh, onError }));
  const restore = useMutation(trpc.savedViews.create.mutationOptions({ onSuccess: refresh, onError }));
  const remove = useMutation(trpc.savedViews.delete.mutationOptions({ onError, onSettled: refresh }));

  return {
    views: query.data ?? [],
    create,
    rename,
    /** Overwrites a view, or makes it the default or not. */
    change: (view: Pick<SavedView, "id"> & Partial<SavedView>, done: string) =>
      change.mutate(view, { onSuccess: () => toast.success(done) }),
    remove: (view: SavedView) =>
      remove.mutate(
        { id: view.id },
        {
          onSuccess: () => {
            const { id: _, ...fields } = view;
            toast(`The view “${view.name}” was deleted`, {
              duration: 8000,
              action: { label: "Undo", onClick: () => restore.mutate({ list, ...fields }) },
            });
          },
        },
      ),
  };
}
