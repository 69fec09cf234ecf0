"use client";

import { useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import {
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Bookmark, BookmarkPlus, ChevronDown, Save, Settings2 } from "@/components/ui/icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { toast } from "@/hooks/toast";
import type { SavedView, ViewList } from "../saved-views.schema";
import { useSavedViews } from "./use-saved-views";

const forms = onDemand(() => import("./view-name-form"));
const ViewNameForm = forms.component((module) => module.ViewNameForm);
const managers = onDemand(() => import("./manage-views"));
const ManageViews = managers.component((module) => module.ManageViews);

/** The id of a saved view; "all" for none although there is a default; null for the default. */
export type ActiveView = number | "all" | null;

interface ViewMenuProps {
  list: ViewList;
  /** The label of the list without a view. */
  everything: string;
  active: ActiveView;
  /** The current state, as a view would keep it. */
  current: SavedView["params"];
  /** The same text for views with the same content. */
  addressOf: (params: SavedView["params"]) => string;
  onOpen: (params: SavedView["params"], active: ActiveView) => void;
}

/** The menu of the person's saved views of a list. */
export function ViewMenu({ list, everything, active, current, addressOf, onOpen }: ViewMenuProps) {
  const { views, create, change } = useSavedViews(list);
  const [dialog, setDialog] = useState<"save" | "manage" | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const leadsToDialog = useRef(false);
  const openDialog = (which: "save" | "manage") => {
    leadsToDialog.current = true;
    // The first field gets the focus.
    (which === "save" ? forms : managers).whenLoaded(() => setDialog(which));
  };
  const view = views.find(({ id }) => id === active);
  const isChanged = view && addressOf(view.params) !== addressOf(current);
  const openAll = () => onOpen({}, views.some(({ isDefault }) => isDefault) ? "all" : null);

  return (
    <>
      <MenuButton
        ref={trigger}
        label={`View: ${view?.name ?? everything}${isChanged ? " changed" : ""}`}
        content={
          <>
            <Bookmark aria-hidden />
            <span className="max-w-48 truncate">{view?.name ?? everything}</span>
            {isChanged && <span className="text-subtle">changed</span>}
            <ChevronDown aria-hidden className="text-subtle" />
          </>
        }
        className="max-w-full"
        menu={{
          align: "start",
          onCloseAutoFocus(event) {
            // A menu returns the focus when it closes; by then, the dialog has it.
            if (leadsToDialog.current) event.preventDefault();
            leadsToDialog.current = false;
          },
          className: "max-h-(--radix-dropdown-menu-content-available-height) w-64 overflow-y-auto",
        }}
      >
        <DropdownMenuRadioGroup value={String(view?.id ?? "all")} aria-label="Views">
          <DropdownMenuRadioItem value="all" onSelect={openAll}>
            {everything}
          </DropdownMenuRadioItem>
          {views.length > 0 && <DropdownMenuLabel>Your views</DropdownMenuLabel>}
          {views.map(({ id, name, params, isDefault }) => (
            <DropdownMenuRadioItem key={id} value={String(id)} onSelect={() => onOpen(params, id)}>
              <span className="min-w-0 truncate">{name}</span>
              {isDefault && <Badge>Default</Badge>}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        {view && isChanged && (
          <DropdownMenuItem
            onSelect={() => change({ id: view.id, params: current }, `The view “${view.name}” was saved`)}
          >
            <Save aria-hidden />
            <span className="min-w-0 truncate">Save changes to “{view.name}”</span>
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => openDialog("save")}>
          <BookmarkPlus aria-hidden />
          Save as a new view…
        </DropdownMenuItem>
        {views.length > 0 && (
          <DropdownMenuItem onSelect={() => openDialog("manage")}>
            <Settings2 aria-hidden />
            Manage views…
          </DropdownMenuItem>
        )}
      </MenuButton>
      <Dialog
        open={dialog === "save"}
        onOpenChange={(open) => !open && setDialog(null)}
        title="Save this view"
        description="Saves the search, filters, order, columns and page size. Only you can see it."
        returnFocusTo={trigger}
      >
        <ViewNameForm
          view={{ name: "", isDefault: false }}
          submitLabel="Save view"
          onCancel={() => setDialog(null)}
          onSubmit={async (fields) => {
            const saved = await create.mutateAsync({ list, params: current, ...fields });
            setDialog(null);
            onOpen(saved.params, saved.id);
            toast.success(`The view “${saved.name}” was saved`);
          }}
        />
      </Dialog>
      <Dialog
        open={dialog === "manage"}
        onOpenChange={(open) => !open && setDialog(null)}
        title="Your views"
        returnFocusTo={trigger}
      >
        <ManageViews list={list} />
      </Dialog>
    </>
  );
}
