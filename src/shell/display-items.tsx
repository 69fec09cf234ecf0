"use client";

import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Monitor, Moon, Rows3, Rows4, Sun } from "@/components/ui/icons";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";

const themeItems = [
  { value: "system", icon: Monitor },
  { value: "light", icon: Sun },
  { value: "dark", icon: Moon },
] as const;

const densityItems = [
  { value: "comfortable", icon: Rows3 },
  { value: "compact", icon: Rows4 },
] as const;

export function DisplayItems() {
  const t = useTranslations("frame");
  const theme = usePreferences((state) => state.theme);
  const density = usePreferences((state) => state.density);
  const setPreferences = usePreferences((state) => state.set);
  return (
    <>
      <DropdownMenuLabel>{t("display.theme")}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={theme} aria-label={t("display.theme")}>
        {themeItems.map(({ value, icon: Icon }) => (
          <DropdownMenuRadioItem key={value} value={value} onSelect={() => setPreferences({ theme: value })}>
            <Icon aria-hidden />
            {t(`display.themes.${value}`)}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t("display.density")}</DropdownMenuLabel>
      <DropdownMenuRadioGroup value={density} aria-label={t("display.density")}>
        {densityItems.map(({ value, icon: Icon }) => (
          <DropdownMenuRadioItem
            key={value}
            value={value}
            onSelect={() => setPreferences({ density: value })}
          >
            <Icon aria-hidden />
            {t(`display.densities.${value}`)}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  );
}
