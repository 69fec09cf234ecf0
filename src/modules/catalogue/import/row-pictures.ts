import type { Grants } from "@/lib/permissions";
import { visibleHashes } from "@/modules/catalogue/pictures/picture-files.service";
import {
  type ProductsPictures,
  picturesOf,
  type SetPicture,
} from "@/modules/catalogue/pictures/picture-sets";
import type { Principal } from "@/server/principal";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { FetchedPictures } from "./fetch-pictures";
import type { GivenPicture } from "./picture-cells";
import { type PictureProblem, pictureProblem } from "./picture-problems";
import { type PictureSource, pictureUrl, sourceOf } from "./picture-sources";

/** Whose pictures they are, and who looks at them. */
export interface PictureReader {
  user: Grants;
  tenant: Pick<Principal["tenant"], "subdomain">;
}

/** The pictures that a product gets: without a hash, it is not known before they are fetched. */
export interface PlannedPictures {
  before: { url: string; alt: string }[];
  after: { url: string; alt: string; hash: string | undefined }[];
}

/** What the pictures of a row mean for a product: undefined if it has them already. */
export type PicturePlan = { problem: string } | { planned: PlannedPictures | undefined };
export type PicturePlanner = (given: GivenPicture[], productId: number | undefined) => PicturePlan;

interface RowWithPictures {
  pictures: GivenPicture[] | undefined;
  productId: number | undefined;
}

interface PlannedRows {
  rows: RowWithPictures[];
  /** What was fetched; without it, pictures on other hosts may be anything. */
  fetched?: FetchedPictures | undefined;
  /** The pictures of products; read unless they are given. */
  current?: ProductsPictures;
}

/** Reads what the pictures of rows are compared with: nothing if there are none. Nothing is fetched. */
export async function picturePlanner(
  db: TenantDb,
  { user, tenant: { subdomain } }: PictureReader,
  { rows, fetched, current }: PlannedRows,
): Promise<PicturePlanner> {
  const sources = new Map<string, PictureSource>();
  const ids = new Set<number>();
  for (const { pictures = [], productId } of rows) {
    for (const { url } of pictures) sources.set(url, sourceOf(url, subdomain));
    if (pictures.length > 0 && productId !== undefined) ids.add(productId);
  }
  const own = [...sources.values()].flatMap((source) => ("hash" in source ? source.hash : []));
  const [known, pictures] = await Promise.all([
    own.length > 0 ? visibleHashes(db, user, own) : new Set<string>(),
    current ?? (ids.size > 0 ? picturesOf(db, [...ids]) : new Map<number, never[]>()),
  ]);

  const hashOf = (url: string): { hash: string | undefined } | { problem: PictureProblem } => {
    const source = sources.get(url) ?? sourceOf(url, subdomain);
    if ("problem" in source) return source;
    if ("hash" in source) return known.has(source.hash) ? source : { problem: "unknown" };
    const found = fetched?.get(source.remote);
    return found && "problem" in found ? found : { hash: found?.image.hash };
  };

  return (given, productId) => {
    const before = (productId === undefined ? undefined : pictures.get(productId)) ?? [];
    const altOf = new Map(before.map(({ hash, alt }) => [hash, alt]));
    const after: PlannedPictures["after"] = [];
    for (const { url, alt } of given) {
      const found = hashOf(url);
      if ("problem" in found) return { problem: pictureProblem(found.problem, url) };
      const { hash } = found;
      // Two URLs can lead to the same picture, which a product has once.
      if (hash !== undefined && after.some((one) => one.hash === hash)) continue;
      after.push({ url, hash, alt: alt ?? altOf.get(hash ?? "") ?? "" });
    }
    return { planned: isSame(before, after) ? undefined : { before: before.map(withUrl(subdomain)), after } };
  };
}

const withUrl =
  (subdomain: string) =>
  ({ hash, alt }: SetPicture) => ({ url: pictureUrl(subdomain, hash), alt });

const isSame = (before: SetPicture[], after: PlannedPictures["after"]): boolean =>
  before.length === after.length &&
  before.every(({ hash, alt }, index) => hash === after[index]?.hash && alt === after[index]?.alt);
