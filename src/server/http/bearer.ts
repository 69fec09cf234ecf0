import { createHash, timingSafeEqual } from "node:crypto";

/** Whether the request has the secret as its Bearer token; false if no secret is configured. */
export function carriesToken(headers: Headers, secret: string | undefined): boolean {
  const given = headers.get("authorization");
  if (!secret || !given) return false;
  // Compares hashes, so that neither length nor timing leaks anything.
  const digest = (value: string) => createHash("sha256").update(value).digest();
  return timingSafeEqual(digest(given), digest(`Bearer ${secret}`));
}
