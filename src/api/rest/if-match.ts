import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { toAppError } from "@/server/errors";
import { type EntityTag, entityTagsOf } from "./etag";
import { invalidFields } from "./invalid-fields";

const tService = textsOf("service");

const t = textsOf("requests");

/** The versions that a change may apply to. */
export interface VersionCondition {
  /** The version that is tried first: a procedure takes one, and checks it under lock. */
  first: number;
  allows(version: number): boolean;
  /** Whether another allowed version may be tried; not if the body also names the version that was read. */
  mayTryAnother: boolean;
  /** The error if the current version is not allowed. */
  refusal: string;
}

/** A version that no resource has, so that the change fails and reports the current version. */
const noVersion = Number.MAX_SAFE_INTEGER;

/**
 * Parses If-Match (RFC 9110 §13.1.1): any version for "*", otherwise those whose tags are listed. Uses strong
 * comparison, so that a weak tag matches nothing, and neither does the tag of another resource. Throws AppError
 * BAD_REQUEST for a malformed list of tags.
 */
export function ifMatchOf(header: string, id: string | undefined): VersionCondition {
  const tags = entityTagsOf(header);
  if (tags === undefined) {
    throw invalidFields({ "If-Match": [t("version.malformed")] });
  }
  // Any of them can be tried first.
  if (tags === "*") return { first: 1, allows: () => true, mayTryAnother: true, refusal: "" };
  const versions = new Set(tags.flatMap((tag) => versionOf(tag, id) ?? []));
  const [first = noVersion] = versions;
  return {
    first,
    allows: (version) => versions.has(version),
    mayTryAnother: true,
    refusal: tags.every(({ isWeak }) => isWeak) ? t("version.onlyWeak") : t("version.notCurrent"),
  };
}

function versionOf({ isWeak, opaque }: EntityTag, id: string | undefined): number | undefined {
  const [, ofId, version] = /^(?:([\w-]+)-)?(\d{1,15})(?:\.[\w-]{16})?$/.exec(opaque) ?? [];
  const isOther = ofId !== undefined && ofId !== id;
  return isWeak || isOther || version === undefined ? undefined : Number(version);
}

const stale = z.object({ current: z.object({ version: z.number() }) });
/** Each retry fails only if someone else has changed the same resource since the one before. */
const maxAttempts = 5;

/**
 * Continues after a change under If-Match has failed with `error`: retries with the current version if it is allowed.
 * Throws AppError PRECONDITION_FAILED (with the current state) if it is not, and any other error as it is.
 */
export async function tryAllowedVersions<T>(
  error: unknown,
  { allows, mayTryAnother, refusal }: VersionCondition,
  attempt: (version: number) => Promise<T>,
): Promise<T> {
  let failure = error;
  for (let attempts = 1; ; attempts += 1) {
    const known = toAppError(failure);
    if (known?.code !== "STALE_VERSION") throw failure;
    const { data } = known.details;
    const current = stale.safeParse(data).data?.current.version;
    if (current === undefined || !allows(current))
      throw new AppError("PRECONDITION_FAILED", refusal, { data });
    if (!mayTryAnother) throw failure;
    if (attempts === maxAttempts) {
      throw new AppError("SERVICE_UNAVAILABLE", tService("contention"), { retryAfterSeconds: 1 });
    }
    try {
      return await attempt(current);
    } catch (thrown) {
      failure = thrown;
    }
  }
}
