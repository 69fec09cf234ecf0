import { decodeJwt } from "jose";
import { decodeBrowserSession, encodeBrowserSession } from "./browser-session";
import { rotateSession } from "./sessions";
import { verifyToken } from "./tokens";

/** Renewed a little early, so that a token does not expire between middleware and the handler behind it. */
const marginSeconds = 30;

/**
 * The value of a new session cookie where the access part of this one has expired and the session lives on; null where
 * nothing is to be done. No I/O while the access part is valid. Throws when MySQL or Redis does not answer.
 */
export async function renewBrowserSession(cookie: string): Promise<string | null> {
  const session = await decodeBrowserSession(cookie);
  if (!session) return null;
  const { exp = 0 } = decodeJwt(session.accessToken);
  if (exp - marginSeconds > Date.now() / 1000) return null;
  const token = verifyToken("refresh", session.refreshToken);
  const tokens = token && (await rotateSession(token, session.refreshToken));
  return tokens && encodeBrowserSession(tokens);
}
