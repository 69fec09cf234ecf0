import { useMutation } from "@tanstack/react-query";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSavedViews } from "./use-saved-views";

/** The views of a list that the person may change. Callers of rename show the errors. */
export function useManagedViews(list: ViewList) {
  const t = useTranslations("savedViews");
  const trpc = useTRPC();
  const { views, mayChange, share, refresh, onError } = useSavedViews(list);
  const rename = useMutation(trpc.savedViews.update.mutationOptions({ onSuccess: refresh }));
  const restoring = useMutation(trpc.savedViews.create.mutationOptions({ onSuccess: refresh, onError }));
  const removing = useMutation(trpc.savedViews.delete.mutationOptions({ onError, onSettled: refresh }));

  // What follows a mutation waits for its promise: the dialog may be closed by then, and with it go the callbacks of `mutate`.
  async function restore({ name, params, isDefault, isShared, isOrganizationDefault }: SavedView) {
    const restored = await restoring.mutateAsync({ list, name, params, isDefault }).catch(() => undefined);
    if (restored && isShared) share(restored, { isShared, isOrganizationDefault });
  }
  async function remove(view: SavedView) {
    const removed = await removing.mutateAsync({ id: view.id }).catch(() => undefined);
    if (!removed) return;
    toast(t("deleted", { view: view.name }), {
      duration: 8000,
      action: { label: t("undo"), onClick: () => void restore(view) },
    });
  }
  return { views: views.filter(mayChange), rename, remove };
}
