"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Bookmark, ChevronDown, Trash2 } from "@/components/ui/list-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSeenViews } from "./use-seen-views";
import type { ActiveView, ViewsOfList } from "./view-items";

const items = onDemand(() => import("./view-items"));
const ViewItems = items.component((module) => module.ViewItems);
const forms = onDemand(() => import("./save-view"));
const SaveView = forms.component((module) => module.SaveView);
const managers = onDemand(() => import("./manage-views"));
const ManageViews = managers.component((module) => module.ManageViews);

interface ViewMenuProps extends ViewsOfList {
  list: ViewList;
  active: ActiveView;
  /** The same text for views with the same content. */
  urlOf: (params: SavedView["params"]) => string;
}

/** The menu of what a list can show: everything, another status, the trash, own views and shared ones. */
export function ViewMenu({ list, everything, active, current, urlOf, onOpen }: ViewMenuProps) {
  const t = useTranslations("savedViews");
  const { views, mayShare } = useSeenViews(list);
  const [dialog, setDialog] = useState<"save" | "manage" | null>(null);
  // The first field gets the focus.
  const openDialog = (which: "save" | "manage") =>
    (which === "save" ? forms : managers).open(() => setDialog(which));
  const view = views.find(({ id }) => id === active);
  const isChanged = view && urlOf(view.params) !== urlOf(current);
  const status = view || current.status === "active" ? undefined : current.status;
  const label = view?.name ?? (status ? t(`statuses.${status}`) : everything);
  return (
    <>
      <MenuButton
        label={t(isChanged ? "buttonChanged" : "button", { view: label })}
        content={
          <>
            {status === "trash" ? <Trash2 aria-hidden /> : <Bookmark aria-hidden />}
            <span className="max-w-48 truncate">{label}</span>
            {isChanged && <span className="text-subtle">{t("changed")}</span>}
            <ChevronDown aria-hidden className="text-subtle" />
          </>
        }
        className="max-w-full"
        needs={items}
        menu={{
          align: "start",
          className: "max-h-(--radix-dropdown-menu-content-available-height) w-72 overflow-y-auto",
        }}
      >
        <ViewItems
          {...{ list, everything, view, current, status, onOpen }}
          isChanged={isChanged === true}
          onDialog={openDialog}
        />
      </MenuButton>
      <Dialog
        open={dialog === "save"}
        onOpenChange={(open) => !open && setDialog(null)}
        title={t("saving.title")}
        description={mayShare ? t("saving.descriptionForSharing") : t("saving.description")}
      >
        <SaveView list={list} params={current} onOpen={onOpen} onClose={() => setDialog(null)} />
      </Dialog>
      <Dialog
        open={dialog === "manage"}
        onOpenChange={(open) => !open && setDialog(null)}
        title={t("managing.title")}
      >
        <ManageViews list={list} />
      </Dialog>
    </>
  );
}
