import { timingSafeEqual } from "node:crypto";
import { secretKeys } from "./signing-keys";

/** The token that proves that a page of the session's own made a request; the same for the life of the session. */
export async function csrfTokenOf(sessionId: string): Promise<string> {
  const [{ signing }] = await secretKeys();
  return tokenWith(signing, sessionId);
}

/** Whether the token is the session's, under the current secret or the one before. */
export async function isCsrfTokenOf(sessionId: string, token: string | null): Promise<boolean> {
  if (!token) return false;
  const expected = await Promise.all(
    (await secretKeys()).map(({ signing }) => tokenWith(signing, sessionId)),
  );
  const given = Buffer.from(token);
  return expected.some((candidate) => {
    const bytes = Buffer.from(candidate);
    return bytes.length === given.length && timingSafeEqual(bytes, given);
  });
}

async function tokenWith(key: CryptoKey, sessionId: string): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`csrf ${sessionId}`));
  return Buffer.from(mac).toString("base64url");
}
