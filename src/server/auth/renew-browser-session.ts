import { decodeJwt } from "jose";
import { decodeBrowserSession, encodeBrowserSession } from "./browser-session";
import { verifyToken } from "./tokens";

/** Renew a little early, so that a token does not expire between middleware and the handler. */
const marginSeconds = 30;

/**
 * Returns a new session cookie value if the access token of this one has expired and the session is alive; otherwise
 * null. No I/O while the access token is valid. Throws when MySQL or Redis does not respond.
 */
export async function renewBrowserSession(cookie: string): Promise<string | null> {
  const session = await decodeBrowserSession(cookie);
  if (!session) return null;
  const { exp = 0 } = decodeJwt(session.accessToken);
  if (exp - marginSeconds > Date.now() / 1000) return null;
  // Loads what reaches the database: an instance of middleware as a function lives for few requests, and most renew nothing.
  const { rotateSession } = await import("./rotate-session");
  const token = verifyToken("refresh", session.refreshToken);
  const tokens = token && (await rotateSession(token, session.refreshToken));
  return tokens && encodeBrowserSession(tokens);
}
