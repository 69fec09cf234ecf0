"use client";

import { SlidersHorizontal } from "@/components/ui/frame-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { Tooltip } from "@/components/ui/tooltip";
import { useTranslations } from "@/i18n/translations";

const items = onDemand(() => import("./display-items"));
const DisplayItems = items.component((module) => module.DisplayItems);

export function DisplayMenu() {
  const t = useTranslations("frame");
  return (
    <Tooltip content={t("display.tooltip")}>
      <MenuButton
        label={t("display.label")}
        content={<SlidersHorizontal aria-hidden />}
        variant="ghost"
        size="icon"
        needs={items}
      >
        <DisplayItems />
      </MenuButton>
    </Tooltip>
  );
}
