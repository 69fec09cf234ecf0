import type { HeaderReader } from "@/server/http/api-request";
import { type PresentedKey, parseApiKey } from "./api-key";
import { decodeBrowserSession, sessionCookieName } from "./browser-session";
import { type VerifiedToken, verifyToken } from "./tokens";

/** What a request says of who makes it. A token was issued here, a key may be made up; whether they are good is asked later. */
export type Credentials =
  /** Browsers send a cookie whoever makes them ask; a program's Bearer token is its own. */
  { kind: "browser" | "program"; token: VerifiedToken } | { kind: "key"; presented: PresentedKey };

/** The Bearer token of a request, or its API key. */
export const bearerOf = (headers: HeaderReader) =>
  /^Bearer ([\w.-]+)$/i.exec(headers.get("authorization") ?? "")?.[1];

/**
 * Programs send a Bearer token or an API key in its place, browsers their session cookie; a request that has both is
 * judged by the former.
 */
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

function cookieValue(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const [key, value] = pair.trim().split("=", 2);
    if (key === name) return value;
  }
  return undefined;
}
