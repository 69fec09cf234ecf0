import {
  lockPicturesOf,
  type PictureChange,
  type ProductsPictures,
  setPictures,
  storageLeft,
} from "@/modules/catalogue/pictures/picture-sets";
import type { StoredImage } from "@/modules/catalogue/pictures/stored-image";
import type { Audit } from "@/server/change";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { Known, RowClassification } from "./classify-row";
import type { FetchedPictures } from "./fetch-pictures";
import type { ReadCells } from "./import-cells";
import { pictureProblem } from "./picture-problems";
import {
  type PicturePlanner,
  type PictureReader,
  type PlannedPictures,
  picturePlanner,
} from "./row-pictures";

interface RowsWithPictures {
  rows: { known: Known | null; read: ReadCells }[];
  fetched: FetchedPictures | undefined;
}

/** The pictures of rows that are applied. */
export interface AppliedPictures {
  planPictures: PicturePlanner;
  /** The same, or an error if there is no room for its pictures; takes the room that they need. */
  withRoom: (row: RowClassification) => RowClassification;
  /** Gives products the pictures of their rows. */
  write: (audit: Audit, planned: ProductPlan[]) => Promise<void>;
}

interface ProductPlan {
  productId: number;
  planned: PlannedPictures | undefined;
  isNew: boolean;
}

/** Reads and locks what rows with pictures are applied with: nothing if there are none. Under the lock of the organization. */
export async function readAppliedPictures(
  tx: TenantDb,
  reader: PictureReader,
  { rows, fetched }: RowsWithPictures,
): Promise<AppliedPictures> {
  const ids = rows.flatMap(({ known }) => known?.id ?? []);
  const current: ProductsPictures = ids.length > 0 ? await lockPicturesOf(tx, ids) : new Map();
  const planPictures = await picturePlanner(tx, reader, {
    rows: rows.map(({ known, read }) => ({ pictures: read.fields?.pictures, productId: known?.id })),
    fetched,
    current,
  });
  const images = new Map<string, StoredImage>();
  for (const one of fetched?.values() ?? []) if ("image" in one) images.set(one.image.hash, one.image);
  const { stored, bytesLeft } =
    images.size > 0 ? await storageLeft(tx, [...images.keys()]) : { stored: new Set<string>(), bytesLeft: 0 };
  /** What rows that are applied add to the storage. */
  const added = new Map<string, StoredImage>();
  let left = bytesLeft;

  return {
    planPictures,
    withRoom(row) {
      if (row.status === "error" || row.status === "same" || !row.pictures) return row;
      const wanted = new Map<string, StoredImage>();
      for (const { hash = "" } of row.pictures.after) {
        const image = images.get(hash);
        if (image && !stored.has(hash) && !added.has(hash)) wanted.set(hash, image);
      }
      const bytes = [...wanted.values()].reduce((sum, image) => sum + image.bytes, 0);
      if (bytes > left) {
        const [first] = row.pictures.after.filter(({ hash = "" }) => wanted.has(hash));
        return { status: "error", problems: { pictures: pictureProblem("storageFull", first?.url ?? "") } };
      }
      left -= bytes;
      for (const [hash, image] of wanted) added.set(hash, image);
      return row;
    },
    write: (audit, planned) =>
      setPictures(tx, audit, {
        changes: planned.flatMap((plan) => changeOf(plan, current)),
        images: [...added.values()],
      }),
  };
}

function changeOf({ productId, planned, isNew }: ProductPlan, current: ProductsPictures): PictureChange[] {
  if (!planned) return [];
  const after = planned.after.map(({ hash, alt, url }) => {
    // Those of the rows that are applied have all been fetched, or make their row an error.
    if (hash === undefined) throw new Error(`Nothing is known of the picture ${new URL(url).host}`);
    return { hash, alt };
  });
  return [{ productId, isNew, before: current.get(productId) ?? [], after }];
}
