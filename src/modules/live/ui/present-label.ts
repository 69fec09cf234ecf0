import type { Other } from "@/server/live/visits";

export const nameOf = ({ name, impersonator }: Other): string =>
  impersonator ? `${impersonator} (platform support)` : name;

/** "Ada Lovelace is editing": of those who edit, if there are any. Empty for nobody. */
export function presentLabel(others: Other[]): string {
  const editing = others.filter(({ isEditing }) => isEditing);
  const [first, second, ...rest] = editing.length > 0 ? editing : others;
  const activity = editing.length > 0 ? "editing" : "viewing";
  if (!first) return "";
  if (!second) return `${nameOf(first)} is ${activity}`;
  const more = rest.length > 0 ? `${rest.length + 1} others` : nameOf(second);
  return `${nameOf(first)} and ${more} are ${activity}`;
}
