import { nameKey } from "./same-name";

/** Tags of products, shared by database, server and browser. */

export const maxTags = 20;
export const maxTagLength = 40;

/** What separates tags in files and where people type them, so that no tag contains it. */
export const tagSeparator = /[,|]/;

/** What is the same for equal tags. */
export const tagKey = nameKey;

/** Each tag once, as it was first written, in one order. */
export function asTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) if (!byKey.has(tagKey(tag))) byKey.set(tagKey(tag), tag);
  return [...byKey].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tag]) => tag);
}

/** The tags of a text. */
export const splitTags = (text: string) =>
  text
    .split(tagSeparator)
    .map((tag) => tag.trim())
    .filter(Boolean);
