/** The path when it leads to a page of this very host, otherwise the fallback: a sign-in never sends people elsewhere. */
export function ownPathOr(fallback: string, path: string | null | undefined): string {
  if (!path?.startsWith("/") || path.length > 2048) return fallback;
  const base = "http://own.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  // Parsed, because browsers read "/\evil.com" and "/<tab>/evil.com" as "//evil.com".
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
