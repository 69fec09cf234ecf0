"use client";

import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { ShortcutList } from "@/components/ui/shortcut-list";
import { usePreferences } from "@/hooks/preferences";
import { useTranslations } from "@/i18n/translations";
import { shortcutGroups } from "@/lib/shortcuts";

export interface ShortcutsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The keyboard shortcuts, and whether those of a single character are on. */
export function ShortcutsDialog(dialog: ShortcutsDialogProps) {
  const t = useTranslations("frame");
  const tShortcuts = useTranslations("shortcuts");
  const characterKeys = usePreferences((state) => state.characterKeys);
  const setPreferences = usePreferences((state) => state.set);
  return (
    <Dialog {...dialog} title={t("shortcuts.title")}>
      <div className="grid gap-5">
        {shortcutGroups(tShortcuts).map(({ name, title, shortcuts }) => (
          <section key={name}>
            <h3 className="mb-2 font-medium text-subtle text-xs">{title}</h3>
            <ShortcutList shortcuts={shortcuts} className="grid gap-2" />
          </section>
        ))}
        <Choice
          type="checkbox"
          label={t("shortcuts.characterKeys")}
          help={t("shortcuts.characterKeysHelp")}
          checked={characterKeys === "on"}
          onChange={(event) => setPreferences({ characterKeys: event.target.checked ? "on" : "off" })}
        />
      </div>
    </Dialog>
  );
}
