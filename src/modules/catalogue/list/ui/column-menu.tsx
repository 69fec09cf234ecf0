"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Columns3 } from "@/components/ui/list-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import type { ColumnLayoutState } from "./use-column-layout";

const items = onDemand(() => import("./column-items"));
const ColumnItems = items.component((module) => module.ColumnItems);
const arrangements = onDemand(() => import("./arrange-columns"));
const ArrangeColumns = arrangements.component((module) => module.ArrangeColumns);

/** The visible columns of the table, and what cards, on phones, have beside the usual. */
export function ColumnMenu({ columns }: { columns: ColumnLayoutState }) {
  const t = useTranslations("productList");
  const [isArranging, setArranging] = useState(false);
  return (
    <>
      <MenuButton
        label={t("columnMenu.title")}
        content={
          <>
            <Columns3 aria-hidden />
            <span className="max-md:hidden">{t("columnMenu.title")}</span>
          </>
        }
        needs={items}
        menu={{
          align: "start",
          className: "max-h-(--radix-dropdown-menu-content-available-height) max-w-72 overflow-y-auto",
        }}
      >
        <ColumnItems
          columns={columns}
          // Its first button gets the focus.
          onArrange={() => arrangements.open(() => setArranging(true))}
        />
      </MenuButton>
      <Dialog
        open={isArranging}
        onOpenChange={setArranging}
        title={t("arrangement.title")}
        description={t("arrangement.description")}
      >
        <ArrangeColumns columns={columns} />
      </Dialog>
    </>
  );
}
