import { randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { apiKeyLabel } from "@/lib/api-key";
import { hashToken } from "./tokens";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const prefixLength = 12;
const secretBytes = 32;

/** The last part is the secret, the user id of its creator, so that all caches can be read at once, and a checksum. */
const format = /^mmr_([0-9A-Za-z]{12})_([\w-]{59})$/;

export interface KeyOwner {
  organizationId: number;
  /** user.id of the creator. */
  makerId: number;
}

/** A well-formed key from a request; whether it exists is not known yet. */
export interface PresentedKey extends KeyOwner {
  prefix: string;
  /** SHA-256 (hex) of the whole key. */
  hash: string;
}

/** The visible part of a key. */
export function newKeyPrefix(): string {
  return Array.from({ length: prefixLength }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

/** Creates a key of 256 random bits for the prefix: `mmr_<prefix>_<43 + 16 characters of base64url>`. */
export function newApiKey(prefix: string, { organizationId, makerId }: KeyOwner): string {
  const owner = Buffer.alloc(8);
  owner.writeUInt32BE(organizationId, 0);
  owner.writeUInt32BE(makerId, 4);
  const body = Buffer.concat([randomBytes(secretBytes), owner]);
  return `${apiKeyLabel(prefix)}_${Buffer.concat([body, checksumOf(prefix, body)]).toString("base64url")}`;
}

/** Parses a key; null if it is malformed, which costs no lookup. */
export function parseApiKey(key: string): PresentedKey | null {
  const [, prefix = "", last = ""] = format.exec(key) ?? [];
  const bytes = Buffer.from(last, "base64url");
  const body = bytes.subarray(0, secretBytes + 8);
  if (!prefix || !bytes.subarray(body.length).equals(checksumOf(prefix, body))) return null;
  return {
    prefix,
    organizationId: body.readUInt32BE(secretBytes),
    makerId: body.readUInt32BE(secretBytes + 4),
    hash: hashToken(key),
  };
}

/** Compares two hashes in constant time. */
export function isSameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Tells a mistyped key from a wrong one, and lets secret scanners recognize leaked keys. */
function checksumOf(prefix: string, body: Buffer): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body, crc32(prefix)));
  return checksum;
}
