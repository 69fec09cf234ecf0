import type { HeaderReader } from "@/server/http/api-request";
import { type PresentedKey, parseApiKey } from "./api-key";
import { decodeBrowserSession, sessionCookieName } from "./browser-session";
import { type VerifiedToken, verifyToken } from "./tokens";

/**
 * The credentials of a request. A token was issued by us, a key may be made up; whether they are still valid is checked
 * later.
 */
export type Credentials =
  /** Browsers send a cookie with every request, even one that another site causes; a Bearer token is sent on purpose. */
  { kind: "browser" | "program"; token: VerifiedToken } | { kind: "key"; presented: PresentedKey };

/** The Bearer token or API key of a request. */
export const bearerOf = (headers: HeaderReader) =>
  /^Bearer ([\w.-]+)$/i.exec(headers.get("authorization") ?? "")?.[1];

/** Programs send a Bearer token or an API key, browsers a session cookie; if a request has both, the former counts. */
export async function readCredentials(headers: HeaderReader): Promise<Credentials | null> {
  if (headers.has("authorization")) {
    const bearer = bearerOf(headers);
    if (bearer?.startsWith("mmr_")) {
      const presented = parseApiKey(bearer);
      return presented && { kind: "key", presented };
    }
    const token = bearer ? verifyToken("access", bearer) : null;
    return token && { kind: "program", token };
  }
  const cookie = cookieValue(headers.get("cookie"), sessionCookieName());
  const session = cookie ? await decodeBrowserSession(cookie) : null;
  const token = session && verifyToken("access", session.accessToken);
  return token && { kind: "browser", token };
}

/** Of a Cookie header. */
export function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}
