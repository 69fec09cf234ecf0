import { createHash, randomBytes } from "node:crypto";
import { CompactSign } from "jose";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { perProcess } from "@/server/per-process";
import { isMac, macOf, type SecretKeys, secretKeys } from "./signing-keys";

/** How long an access token is valid. */
export const accessTokenTtlSeconds = 900;
/** How long a refresh token is valid, and an unused session lives. */
export const refreshTokenTtlSeconds = 604_800;

/** About 1 kB each. */
const maxVerifiedTokens = 5000;

const algorithm = "HS256";
const issuer = "mmr";
const audience = "mmr-api";

/** The `typ` header tells the two apart, so that one cannot be used as the other (RFC 8725 §3.11). */
const tokenTypes = { access: "at+jwt", refresh: "rt+jwt" } as const;
export type TokenType = keyof typeof tokenTypes;

const ttlSeconds: Record<TokenType, number> = {
  access: accessTokenTtlSeconds,
  refresh: refreshTokenTtlSeconds,
};

const claims = z.strictObject({
  iss: z.literal(issuer),
  aud: z.literal(audience),
  /** user.id as a number, as tokens of MMR have always had it; jose's own builder would insist on a string. */
  sub: z.number().int().positive(),
  email: z.string(),
  organizationId: z.number().int().positive(),
  /** `<session id>.<random>`, 128 bits each in base64url. */
  jti: z.string().regex(/^[\w-]{22}\.[\w-]{22}$/),
  iat: z.number().int(),
  exp: z.number().int(),
});

export interface TokenSubject {
  userId: number;
  email: string;
  organizationId: number;
  sessionId: string;
}

export interface VerifiedToken extends TokenSubject {
  jti: string;
  expiresAtSeconds: number;
}

/** 128 random bits in base64url. */
export function newOpaqueId(): string {
  return randomBytes(16).toString("base64url");
}

/** SHA-256 in hex: the stored form of a token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Signs a token for the subject, with a random jti. */
export async function issueToken(type: TokenType, subject: TokenSubject) {
  const [current] = secretKeys();
  return sign(type, subject, newOpaqueId(), new Date(), current);
}

/**
 * Signs the successor of a refresh token. The same predecessor, moment and secret give the same token, so that all
 * concurrent renewals, on any instance, get the same successor although it is never stored.
 */
export async function issueSuccessor(
  type: TokenType,
  predecessor: VerifiedToken,
  issuedAt: Date,
  secret: SecretKeys,
) {
  const mac = macOf(secret, `successor ${type} ${predecessor.jti}`);
  return sign(type, predecessor, mac.subarray(0, 16).toString("base64url"), issuedAt, secret);
}

async function sign(
  type: TokenType,
  subject: TokenSubject,
  uniquePart: string,
  issuedAt: Date,
  { kid, signing }: SecretKeys,
) {
  const jti = `${subject.sessionId}.${uniquePart}`;
  const iat = Math.floor(issuedAt.getTime() / 1000);
  const exp = iat + ttlSeconds[type];
  const payload = {
    sub: subject.userId,
    email: subject.email,
    organizationId: subject.organizationId,
    jti,
    iss: issuer,
    aud: audience,
    iat,
    exp,
  };
  const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader(protectedHeader(type, kid))
    .sign(signing);
  return { token, jti, expiresAtSeconds: exp };
}

const protectedHeader = (type: TokenType, kid: string) => ({ alg: algorithm, typ: tokenTypes[type], kid });

/** The header of our tokens, which is the same for all tokens of a type and secret. */
const encodedHeader = (type: TokenType, kid: string) =>
  perProcess(`token header ${type} ${kid}`, () =>
    Buffer.from(JSON.stringify(protectedHeader(type, kid))).toString("base64url"),
  );

/**
 * The payload of a token that we signed, of that type and not expired; null for anything else. Not jose's `jwtVerify`:
 * its HMAC takes a turn of the thread pool for each call. This accepts less: header and signature must be spelled
 * exactly as we write them (tokens.test.ts compares the two).
 */
export function verifyToken(type: TokenType, token: string): VerifiedToken | null {
  const kind = `${type} ${token}`;
  const verified = verifiedTokens().get(kind) ?? verify(type, token);
  if (!verified || verified.expiresAtSeconds <= Math.floor(Date.now() / 1000)) return null;
  verifiedTokens().set(kind, verified);
  return verified;
}

/**
 * Clients send the same token many times: its payload is cached, because verifying it costs as much as everything else
 * about a small call.
 */
const verifiedTokens = () =>
  perProcess("verified tokens", () => new LRUCache<string, VerifiedToken>({ max: maxVerifiedTokens }));

function verify(type: TokenType, token: string): VerifiedToken | null {
  const [header, payload = "", signature = "", ...more] = token.split(".");
  const keys = secretKeys().find(({ kid }) => header === encodedHeader(type, kid));
  if (!keys || more.length > 0 || !isMac(signature, macOf(keys, `${header}.${payload}`))) return null;
  const content = claims.safeParse(jsonOf(payload));
  if (!content.success) return null;
  const { sub, email, organizationId, jti, exp } = content.data;
  const sessionId = jti.slice(0, 22);
  return Object.freeze({ userId: sub, email, organizationId, jti, sessionId, expiresAtSeconds: exp });
}

function jsonOf(base64url: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64url, "base64url").toString());
  } catch {
    return undefined;
  }
}
