import type { Translator } from "@/i18n/translations";
import type { Other } from "@/server/live/visits";

export const nameOf = ({ name, impersonator }: Other, t: Translator<"presence">): string =>
  impersonator ? t("support", { name: impersonator }) : name;

/** "Ada Lovelace is editing": of those who edit, if there are any. Empty for nobody. */
export function presentLabel(others: Other[], t: Translator<"presence">): string {
  const editing = others.filter(({ isEditing }) => isEditing);
  const [first, second, ...rest] = editing.length > 0 ? editing : others;
  const activity = editing.length > 0 ? "editing" : "viewing";
  if (!first) return "";
  if (!second) return t(`${activity}.one`, { name: nameOf(first, t) });
  return rest.length > 0
    ? t(`${activity}.more`, { first: nameOf(first, t), others: String(rest.length + 1) })
    : t(`${activity}.two`, { first: nameOf(first, t), second: nameOf(second, t) });
}
