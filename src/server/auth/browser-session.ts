import { CompactEncrypt, compactDecrypt, errors } from "jose";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { env } from "@/env";
import { perProcess } from "@/server/per-process";
import { secretKeys, secretKeysById } from "./signing-keys";
import { refreshTokenTtlSeconds } from "./tokens";

/** The content of a browser's session cookie. Scripts cannot read it: the cookie is HttpOnly and encrypted. */
export const browserSession = z.object({ accessToken: z.string(), refreshToken: z.string() });
export type BrowserSession = z.infer<typeof browserSession>;

/** Always host-only; with https, the prefix makes browsers refuse a cookie planted by another host. */
export function sessionCookieName(): string {
  return env().PUBLIC_HTTPS ? "__Host-mmr.session" : "mmr.session";
}

/** The attributes of the session cookie. No Domain: the cookie of acme never reaches globex. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: env().PUBLIC_HTTPS } as const;
}

/** A Set-Cookie with the attributes of the session cookie. `value` must not need encoding. */
export function setCookie(name: string, value: string, maxAgeSeconds: number): string {
  const { httpOnly, sameSite, path, secure } = sessionCookieOptions();
  return [
    `${name}=${value}`,
    `Path=${path}`,
    `Max-Age=${maxAgeSeconds}`,
    `SameSite=${sameSite}`,
    ...(httpOnly ? ["HttpOnly"] : []),
    ...(secure ? ["Secure"] : []),
  ].join("; ");
}

/** The Set-Cookie for a session, given the value of `encodeBrowserSession`. */
export const setSessionCookie = (value: string) =>
  setCookie(sessionCookieName(), value, refreshTokenTtlSeconds);

/** Encrypts a session for its cookie (JWE, dir + A256GCM). */
export async function encodeBrowserSession(session: BrowserSession): Promise<string> {
  const [{ kid, cookie }] = secretKeys();
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(session)))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", kid })
    .encrypt(cookie);
}

/** About 4 kB each. */
const maxDecodedSessions = 2000;

/**
 * A browser sends the same cookie many times, and each time it is read by middleware and by the page or call: decrypted
 * once, since that takes turns of the thread pool. What is in it is checked each time.
 */
const decodedSessions = () =>
  perProcess("decoded sessions", () => new LRUCache<string, BrowserSession>({ max: maxDecodedSessions }));

/** Decrypts the session of a cookie; null if it is not one of ours. */
export async function decodeBrowserSession(value: string): Promise<BrowserSession | null> {
  const decoded = decodedSessions().get(value) ?? (await decrypt(value));
  if (decoded) decodedSessions().set(value, decoded);
  return decoded;
}

async function decrypt(value: string): Promise<BrowserSession | null> {
  try {
    const { plaintext } = await compactDecrypt(
      value,
      ({ kid }) => {
        const keys = secretKeysById(kid);
        if (!keys) throw new errors.JWKSNoMatchingKey();
        return keys.cookie;
      },
      { keyManagementAlgorithms: ["dir"], contentEncryptionAlgorithms: ["A256GCM"] },
    );
    return Object.freeze(browserSession.parse(JSON.parse(new TextDecoder().decode(plaintext))));
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}
