"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSeenViews } from "./use-seen-views";

type Sharing = Pick<SavedView, "isShared" | "isOrganizationDefault">;

/**
 * The views of a list that the person sees, and the mutations that its menu offers (see `useManagedViews` for the others). Callers
 * of create show the errors. What follows a mutation waits for its promise: the menu is closed by then, and with it go the callbacks of
 * `mutate`.
 */
export function useSavedViews(list: ViewList) {
  const t = useTranslations("savedViews");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { views, mayShare } = useSeenViews(list);
  const refresh = () => queryClient.invalidateQueries(trpc.savedViews.list.queryFilter({ list }));
  const { onError } = failureToast(t("notChanged"));

  const create = useMutation(trpc.savedViews.create.mutationOptions({ onSuccess: refresh }));
  const change = useMutation(trpc.savedViews.update.mutationOptions({ onSuccess: refresh, onError }));
  const choose = useMutation(trpc.savedViews.chooseDefault.mutationOptions({ onSuccess: refresh, onError }));
  const share = useMutation(trpc.savedViews.share.mutationOptions({ onSuccess: refresh, onError }));

  return {
    views,
    mayShare,
    /** Shared views belong to those who may share. */
    mayChange: ({ isShared }: SavedView) => !isShared || mayShare,
    create,
    /** Overwrites a view. */
    change: (view: Pick<SavedView, "id" | "params">, done: string) =>
      change.mutateAsync(view).then(
        () => toast.success(done),
        () => undefined,
      ),
    /** The list opens with this view for the person; null for none. */
    chooseDefault: (view: SavedView | null) => choose.mutate({ list, id: view?.id ?? null }),
    /** The list opens for the person as it does for everyone. */
    followOrganization: (chosen: SavedView) => change.mutate({ id: chosen.id, isDefault: false }),
    share: ({ id }: Pick<SavedView, "id">, sharing: Sharing) => share.mutate({ id, ...sharing }),
    refresh,
    onError,
  };
}
