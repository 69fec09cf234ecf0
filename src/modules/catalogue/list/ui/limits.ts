type Limits = "exactly" | "between" | "from" | "upTo";

/** How a range is said; undefined for none. */
export function limitsOf(from: string | undefined, to: string | undefined): Limits | undefined {
  if (from === undefined) return to === undefined ? undefined : "upTo";
  if (to === undefined) return "from";
  return from === to ? "exactly" : "between";
}
