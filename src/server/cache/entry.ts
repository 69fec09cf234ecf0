import { LRUCache } from "lru-cache";
import type { z } from "zod";

/** A cache entry, declared once: its name, schema and maximum age. */
interface Declaration<T> {
  name: string;
  schema: z.ZodType<T>;
  ttlSeconds: number | ((value: T) => number);
}

export interface CacheEntry<T> extends Declaration<T> {
  /** The last text and parsed value of each key: most keys are read far more often than they change. */
  readonly parsed: LRUCache<string, { text: string; value: T }>;
}

/** In characters, of each entry. */
const maxParsedSize = 2_000_000;
const maxParsedTextSize = 64_000;

/** Declares a cache entry. */
export function cacheEntry<T>(declaration: Declaration<T>): CacheEntry<T> {
  const parsed = new LRUCache<string, { text: string; value: T }>({
    maxSize: maxParsedSize,
    maxEntrySize: maxParsedTextSize,
    sizeCalculation: ({ text }) => text.length,
  });
  return { ...declaration, parsed };
}

/**
 * Parses the text of a key, which is JSON from `begin` on, into a frozen value shared by all readers; undefined if it does
 * not fit the schema.
 */
export function parseEntry<T>(
  { schema, parsed }: CacheEntry<T>,
  key: string,
  text: string,
  begin: number,
): T | undefined {
  const known = parsed.get(key);
  if (known?.text === text) return known.value;
  const result = schema.safeParse(jsonOf(text.slice(begin)));
  if (!result.success) return undefined;
  const value = deepFreeze(result.data);
  parsed.set(key, { text, value });
  return value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
