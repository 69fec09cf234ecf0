"use client";

import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSavedViews } from "./use-saved-views";
import type { ViewsOfList } from "./view-items";
import { ViewNameForm } from "./view-name-form";

interface SaveViewProps extends Pick<ViewsOfList, "onOpen"> {
  list: ViewList;
  params: SavedView["params"];
  onClose: () => void;
}

/** Saves what the list shows as a new view, and opens it. */
export function SaveView({ list, params, onOpen, onClose }: SaveViewProps) {
  const t = useTranslations("savedViews");
  const { create } = useSavedViews(list);
  return (
    <ViewNameForm
      view={{ name: "", isDefault: false }}
      submitLabel={t("saving.save")}
      onCancel={onClose}
      onSubmit={async (fields) => {
        const { id, name, params: saved } = await create.mutateAsync({ list, params, ...fields });
        onClose();
        onOpen(saved, id);
        toast.success(t("saved", { view: name }));
      }}
    />
  );
}
