"use client";

import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Monitor, Moon, Rows3, Rows4, SlidersHorizontal, Sun } from "@/components/ui/icons";
import { MenuButton } from "@/components/ui/menu-button";
import { Tooltip } from "@/components/ui/tooltip";
import { usePreferences } from "@/hooks/preferences";

const themeItems = [
  { value: "system", label: "System", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;

const densityItems = [
  { value: "comfortable", label: "Comfortable", icon: Rows3 },
  { value: "compact", label: "Compact", icon: Rows4 },
] as const;

export function DisplayMenu() {
  const theme = usePreferences((state) => state.theme);
  const density = usePreferences((state) => state.density);
  const setPreferences = usePreferences((state) => state.set);
  return (
    <Tooltip content="Display">
      <MenuButton
        label="Display settings"
        content={<SlidersHorizontal aria-hidden />}
        variant="ghost"
        size="icon"
      >
        <DropdownMenuLabel>Theme</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={theme} aria-label="Theme">
          {themeItems.map(({ value, label, icon: Icon }) => (
            <DropdownMenuRadioItem
              key={value}
              value={value}
              onSelect={() => setPreferences({ theme: value })}
            >
              <Icon aria-hidden />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
        <DropdownMenuSeparator />
        <DropdownMenuLabel>Density</DropdownMenuLabel>
        <DropdownMenuRadioGroup value={density} aria-label="Density">
          {densityItems.map(({ value, label, icon: Icon }) => (
            <DropdownMenuRadioItem
              key={value}
              value={value}
              onSelect={() => setPreferences({ density: value })}
            >
              <Icon aria-hidden />
              {label}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </MenuButton>
    </Tooltip>
  );
}
