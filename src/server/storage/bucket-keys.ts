import { type StoredKind, storedKinds } from "./stored-kinds";

/** Of one upload of a picture or file: its organization, its hash and the upload. */
export interface Uploaded {
  kind: StoredKind;
  organizationId: number;
  hash: string;
  bucketUpload: string;
}

const endings: Record<StoredKind, string> = { pictures: "webp", files: "bin" };

/**
 * The key of a part in the bucket. It begins with the tenant, so that one tenant's objects are apart from all others'. Each
 * upload has keys of its own: an object that nothing refers to is never used again, and can be deleted at any time.
 */
export const keyOf = ({ kind, organizationId, hash, bucketUpload }: Uploaded, part: string): string =>
  `${organizationId}/${kind}/${hash}/${bucketUpload}/${part}.${endings[kind]}`;

const ofAnUpload = new RegExp(
  `^([1-9]\\d{0,9})/(${storedKinds.join("|")})/([\\da-f]{64})/([\\w-]{22})/[a-z]+\\.([a-z]+)$`,
);

/** The upload that an object belongs to; undefined if its key is not one of ours. */
export function uploadOf(key: string): Uploaded | undefined {
  const [, organizationId, named, hash, bucketUpload, ending] = ofAnUpload.exec(key) ?? [];
  const kind = storedKinds.find((one) => one === named);
  if (!kind || !organizationId || !hash || !bucketUpload || ending !== endings[kind]) return undefined;
  return { kind, organizationId: Number(organizationId), hash, bucketUpload };
}
