import { isMac, macOf, type SecretKeys, secretKeys } from "./signing-keys";

/** The token that proves that a page of the session's own made a request; the same for the life of the session. */
export function csrfTokenOf(sessionId: string): string {
  const [current] = secretKeys();
  return macWith(current, sessionId).toString("base64url");
}

/** Whether the token is the session's, under the current secret or the one before. */
export function isCsrfTokenOf(sessionId: string, token: string | null): boolean {
  return token !== null && secretKeys().some((keys) => isMac(token, macWith(keys, sessionId)));
}

const macWith = (keys: SecretKeys, sessionId: string) => macOf(keys, `csrf ${sessionId}`);
