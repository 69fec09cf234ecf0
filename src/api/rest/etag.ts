import { hash } from "node:crypto";
import { z } from "zod";

const identified = z.object({ id: z.union([z.string(), z.number()]).optional(), version: z.number() });

/**
 * The entity tag of a response (RFC 9110 §8.8.3): identifies this exact text and, if it has a version, that version.
 */
export function etagOf(text: string, versioned?: unknown): string {
  const digest = hash("sha256", text, "base64url").slice(0, 16);
  const known = versioned === undefined ? undefined : identified.safeParse(versioned);
  if (!known?.success) return `"${digest}"`;
  const { id, version } = known.data;
  return `"${id === undefined ? "" : `${id}-`}${version}.${digest}"`;
}

export interface EntityTag {
  isWeak: boolean;
  /** Between the quotes. */
  opaque: string;
}

/** The entity tags listed in If-Match or If-None-Match, or "*"; undefined if malformed (RFC 9110 §13.1). */
export function entityTagsOf(header: string): EntityTag[] | "*" | undefined {
  if (header.trim() === "*") return "*";
  const element = /[\t ]*(?:(W\/)?"([\x21\x23-\x7e\x80-\xff]*)")?[\t ]*(?:,|$)/y;
  const tags: EntityTag[] = [];
  while (element.lastIndex < header.length) {
    const found = element.exec(header);
    if (!found) return undefined;
    const [, weak, opaque] = found;
    if (opaque !== undefined) tags.push({ isWeak: weak !== undefined, opaque });
  }
  return tags.length > 0 ? tags : undefined;
}

/** Whether the client of a GET already has this response (RFC 9110 §13.1.2). */
export function isNoneMatch(header: string, etag: string): boolean {
  const tags = entityTagsOf(header);
  return tags === "*" || Boolean(tags?.some(({ opaque }) => `"${opaque}"` === etag));
}
