import { isMac, macOf, type SecretKeys, secretKeys } from "./signing-keys";

/** The CSRF token of a session; the same for the life of the session. */
export function csrfTokenOf(sessionId: string): string {
  const [current] = secretKeys();
  return macWith(current, sessionId).toString("base64url");
}

/** Verifies the CSRF token of the session, under the current secret or the previous one. */
export function isCsrfTokenOf(sessionId: string, token: string | null): boolean {
  return token !== null && secretKeys().some((keys) => isMac(token, macWith(keys, sessionId)));
}

const macWith = (keys: SecretKeys, sessionId: string) => macOf(keys, `csrf ${sessionId}`);
