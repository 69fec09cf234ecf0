import { hash } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/app-error";

const identified = z.object({ id: z.union([z.string(), z.number()]).optional(), version: z.number() });

/** The entity tag of an answer (RFC 9110 §8.8.3): of exactly this text, and, where it has one, of its version. */
export function etagOf(text: string, data: unknown, isVersioned: boolean): string {
  const digest = hash("sha256", text, "base64url").slice(0, 16);
  const known = isVersioned ? identified.safeParse(data) : undefined;
  if (!known?.success) return `"${digest}"`;
  const { id, version } = known.data;
  return `"${id === undefined ? "" : `${id}-`}${version}.${digest}"`;
}

/** Whether the caller of a GET has the answer already (RFC 9110 §13.1.2). */
export function isNoneMatch(header: string, etag: string): boolean {
  const given = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return given.includes("*") || given.includes(etag);
}

/**
 * The version that If-Match names. Throws AppError BAD_REQUEST for what is no entity tag of ours, and PRECONDITION_FAILED
 * for one that can match nothing here: of something else, or a weak one.
 */
export function versionOfMatch(header: string, id: string | undefined): number {
  const tag = /^(W\/)?"(?:([\w-]+)-)?(\d{1,15})(?:\.[\w-]{16})?"$/.exec(header.trim());
  if (!tag) {
    const problem = 'Send the ETag of what you change, such as "42-7.…", or its version alone, "7"';
    throw new AppError("BAD_REQUEST", "Some fields are not valid.", {
      fieldErrors: { "If-Match": [problem] },
    });
  }
  const [, weak, ofId, version] = tag;
  if (weak || (ofId !== undefined && ofId !== id)) throw preconditionFailed();
  return Number(version);
}

export const preconditionFailed = (data?: unknown) =>
  new AppError("PRECONDITION_FAILED", "Somebody else changed this in the meantime.", { data });
