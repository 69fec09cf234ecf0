"use client";

import type { ReactNode } from "react";
import { ListFilter } from "@/components/ui/list-icons";
import type { OnDemand } from "@/components/ui/on-demand";
import { PopoverButton } from "@/components/ui/popover";
import { useTranslations } from "@/i18n/translations";

interface FilterPopoverProps<Filters> {
  /** The label of the form, for screen readers. */
  label: string;
  /** The form, if it loads on demand. */
  needs?: OnDemand;
  onFilter: (filters: Filters) => void;
  /** The form; it calls `apply` when it is done. */
  children: (apply: (filters: Filters) => void) => ReactNode;
}

/** A button with a popover that contains the filter form. */
export function FilterPopover<Filters>({ label, needs, onFilter, children }: FilterPopoverProps<Filters>) {
  const t = useTranslations("lists");
  return (
    <PopoverButton
      label={label}
      {...(needs && { needs })}
      content={
        <>
          <ListFilter aria-hidden />
          {t("filter")}
        </>
      }
    >
      {(close) =>
        children((filters) => {
          close();
          onFilter(filters);
        })
      }
    </PopoverButton>
  );
}
