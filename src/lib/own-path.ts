/** The path if it leads to a page of this host, otherwise the fallback: prevents open redirects after sign-in. */
export function ownPathOr(fallback: string, path: string | null | undefined): string {
  if (!path?.startsWith("/") || path.length > 2048) return fallback;
  const base = "http://own.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  // Parsed, because browsers read "/\evil.com" and "/<tab>/evil.com" as "//evil.com".
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
