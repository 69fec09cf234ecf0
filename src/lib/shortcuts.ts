import type { Translator } from "@/i18n/translations";

interface Shortcut {
  /** Alternatives, each of keys that are pressed together. */
  keys: readonly (readonly string[])[];
  does: string;
}

export interface ShortcutGroup {
  name: "anywhere" | "rows";
  title: string;
  shortcuts: readonly Shortcut[];
}

/** The keyboard shortcuts of a workspace, with keys called what is on them. For those of rows, see `useRowKeys`. */
export function shortcutGroups(t: Translator<"shortcuts">): ShortcutGroup[] {
  const withCommand = (key: string) => [
    ["⌘", key],
    [t("keys.control"), key],
  ];
  const shift = t("keys.shift");
  return [
    {
      name: "anywhere",
      title: t("anywhere.title"),
      shortcuts: [
        { keys: withCommand("K"), does: t("anywhere.search") },
        { keys: [["/"]], does: t("anywhere.searchList") },
        { keys: withCommand("Z"), does: t("anywhere.undo") },
        { keys: [["?"]], does: t("anywhere.show") },
        { keys: [[t("keys.escape")]], does: t("anywhere.close") },
      ],
    },
    {
      name: "rows",
      title: t("rows.title"),
      shortcuts: [
        { keys: [["↑"], ["↓"], ["K"], ["J"]], does: t("rows.move") },
        { keys: [["←"], ["→"]], does: t("rows.moveWithin") },
        { keys: [[t("keys.home")], [t("keys.end")]], does: t("rows.moveToEnds") },
        { keys: [[t("keys.enter")]], does: t("rows.open") },
        { keys: [["X"]], does: t("rows.select") },
        {
          keys: [
            [shift, "↑"],
            [shift, "↓"],
          ],
          does: t("rows.selectSeveral"),
        },
      ],
    },
  ];
}
