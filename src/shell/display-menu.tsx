"use client";

import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Monitor, Moon, Rows3, Rows4, SlidersHorizontal, Sun } from "@/components/ui/icons";
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
    <DropdownMenu>
      <Tooltip content="Display">
        <DropdownMenuTrigger asChild>
          <Button variant="ghost" size="icon" aria-label="Display settings">
            <SlidersHorizontal aria-hidden />
          </Button>
        </DropdownMenuTrigger>
      </Tooltip>
      <DropdownMenuContent>
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
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
