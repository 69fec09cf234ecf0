"use client";

import { Fragment } from "react";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { BookmarkPlus, Save, Settings2 } from "@/components/ui/icons";
import { useTranslations } from "@/i18n/translations";
import { useCan } from "@/viewer/viewer-context";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSavedViews } from "./use-saved-views";
import { ViewBadges } from "./view-badges";
import { ViewRoles } from "./view-roles";

/** The id of a saved view; "all" for none although there is a default; null for the default. */
export type ActiveView = number | "all" | null;

/** What a list tells its views. */
export interface ViewsOfList {
  /** The label of the list without a view. */
  everything: string;
  /** The current state, as a view would keep it. */
  current: SavedView["params"];
  onOpen: (params: SavedView["params"], active: ActiveView) => void;
}

/** The list in another status, latest first. */
const stateOf = {
  draft: { status: "draft", sort: "-updatedAt" },
  archived: { status: "archived", sort: "-updatedAt" },
  trash: { status: "trash", sort: "-updatedAt" },
} as const;

interface ViewItemsProps extends ViewsOfList {
  list: ViewList;
  /** The current view; undefined for none. */
  view: SavedView | undefined;
  isChanged: boolean;
  /** That of the list, without a view and unless it is active. */
  status: Exclude<SavedView["params"]["status"], "active">;
  onDialog: (which: "save" | "manage") => void;
}

/** The items of the menu of views. */
export function ViewItems(props: ViewItemsProps) {
  const t = useTranslations("savedViews");
  const { list, everything, view, current, isChanged, status, onOpen, onDialog: openDialog } = props;
  const saved = useSavedViews(list);
  const { views, change, mayChange } = saved;
  const canDelete = useCan("products:delete");
  const others = [
    ...(useCan("products:write") ? (["draft", "archived"] as const) : []),
    ...(canDelete ? (["trash"] as const) : []),
  ];
  const openAll = () => onOpen({}, views.some(({ opens }) => opens) ? "all" : null);
  const groups = [
    { label: t("own"), views: views.filter(({ isShared }) => !isShared) },
    { label: t("shared"), views: views.filter(({ isShared }) => isShared) },
  ];

  return (
    <>
      <DropdownMenuRadioGroup value={view ? String(view.id) : (status ?? "all")} aria-label={t("menu")}>
        <DropdownMenuRadioItem value="all" onSelect={openAll}>
          {everything}
        </DropdownMenuRadioItem>
        {others.map((other) => (
          <DropdownMenuRadioItem key={other} value={other} onSelect={() => onOpen(stateOf[other], null)}>
            {t(`statuses.${other}`)}
          </DropdownMenuRadioItem>
        ))}
        {groups.map((group) => (
          <Fragment key={group.label}>
            {group.views.length > 0 && <DropdownMenuLabel>{group.label}</DropdownMenuLabel>}
            {group.views.map((one) => (
              <DropdownMenuRadioItem
                key={one.id}
                value={String(one.id)}
                onSelect={() => onOpen(one.params, one.id)}
              >
                <span className="min-w-0 truncate">{one.name}</span>
                <ViewBadges view={one} />
              </DropdownMenuRadioItem>
            ))}
          </Fragment>
        ))}
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      {view && isChanged && mayChange(view) && (
        <DropdownMenuItem
          onSelect={() => change({ id: view.id, params: current }, t("saved", { view: view.name }))}
        >
          <Save aria-hidden />
          <span className="min-w-0 truncate">{t("saveChanges", { view: view.name })}</span>
        </DropdownMenuItem>
      )}
      <DropdownMenuItem onSelect={() => openDialog("save")}>
        <BookmarkPlus aria-hidden />
        {t("saveAsNew")}
      </DropdownMenuItem>
      {views.some(mayChange) && (
        <DropdownMenuItem onSelect={() => openDialog("manage")}>
          <Settings2 aria-hidden />
          {t("manage")}
        </DropdownMenuItem>
      )}
      {!status && <ViewRoles view={view} saved={saved} />}
    </>
  );
}
