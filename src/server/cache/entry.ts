import { LRUCache } from "lru-cache";
import type { z } from "zod";

/** Something that is cached, declared once: its name, what it looks like, and for how long it is kept at most. */
interface Declaration<T> {
  name: string;
  schema: z.ZodType<T>;
  ttlSeconds: number | ((value: T) => number);
}

export interface CacheEntry<T> extends Declaration<T> {
  /** What was last read of each key, as text and as value: most keys are read far more often than they change. */
  readonly parsed: LRUCache<string, { text: string; value: T }>;
}

/** In characters, of each entry. */
const maxParsedSize = 2_000_000;
const maxParsedTextSize = 64_000;

/** Declares what is cached. */
export function cacheEntry<T>(declaration: Declaration<T>): CacheEntry<T> {
  const parsed = new LRUCache<string, { text: string; value: T }>({
    maxSize: maxParsedSize,
    maxEntrySize: maxParsedTextSize,
    sizeCalculation: ({ text }) => text.length,
  });
  return { ...declaration, parsed };
}

/** The value of a key's text, which all who read it share and nobody can change; undefined for text of another shape. */
export function parseEntry<T>({ schema, parsed }: CacheEntry<T>, key: string, text: string): T | undefined {
  const known = parsed.get(key);
  if (known?.text === text) return known.value;
  const result = schema.safeParse(jsonOf(text));
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
