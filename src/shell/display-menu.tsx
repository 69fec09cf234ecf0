"use client";

import { SlidersHorizontal } from "@/components/ui/frame-icons";
import { MenuButton } from "@/components/ui/menu-button";
import { onDemand } from "@/components/ui/on-demand";
import { Tooltip } from "@/components/ui/tooltip";

const items = onDemand(() => import("./display-items"));
const DisplayItems = items.component((module) => module.DisplayItems);

export function DisplayMenu() {
  return (
    <Tooltip content="Display">
      <MenuButton
        label="Display settings"
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
