"use client";

import { DropdownMenuCheckboxItem, DropdownMenuSeparator } from "@/components/ui/dropdown-menu";
import { useTranslations } from "@/i18n/translations";
import type { SavedView } from "../saved-views.schema";
import type { useSavedViews } from "./use-saved-views";

interface ViewRolesProps {
  /** The current view; undefined for the list without one. */
  view: SavedView | undefined;
  saved: ReturnType<typeof useSavedViews>;
}

/** What the current view is: the person's default, shared with everyone, everyone's default. */
export function ViewRoles({ view, saved }: ViewRolesProps) {
  const t = useTranslations("savedViews");
  const { views, mayShare, chooseDefault, followOrganization, share } = saved;
  const ofEveryone = views.find(({ isOrganizationDefault }) => isOrganizationDefault);
  if (!view) {
    // Without any default, the list opens without a view anyway.
    const isUsual = !ofEveryone && !views.some(({ opens }) => opens);
    if (isUsual) return null;
    const isChosen = !views.some(({ opens }) => opens);
    return (
      <>
        <DropdownMenuSeparator />
        <DropdownMenuCheckboxItem
          checked={isChosen}
          onCheckedChange={() => chooseDefault(isChosen ? (ofEveryone ?? null) : null)}
        >
          {t("myDefault")}
        </DropdownMenuCheckboxItem>
      </>
    );
  }
  const { isDefault, isShared, isOrganizationDefault } = view;
  return (
    <>
      <DropdownMenuSeparator />
      <DropdownMenuCheckboxItem
        checked={isDefault}
        onCheckedChange={() => (isDefault ? followOrganization(view) : chooseDefault(view))}
      >
        {t("myDefault")}
      </DropdownMenuCheckboxItem>
      {mayShare && (
        <>
          <DropdownMenuCheckboxItem
            checked={isShared}
            onCheckedChange={() => share(view, { isShared: !isShared, isOrganizationDefault: false })}
          >
            {t("shareWithEveryone")}
          </DropdownMenuCheckboxItem>
          <DropdownMenuCheckboxItem
            checked={isOrganizationDefault}
            onCheckedChange={() =>
              share(view, { isShared: true, isOrganizationDefault: !isOrganizationDefault })
            }
          >
            {t("everyonesDefault")}
          </DropdownMenuCheckboxItem>
        </>
      )}
    </>
  );
}
