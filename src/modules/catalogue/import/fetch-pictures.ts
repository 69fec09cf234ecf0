import { and, asc, eq, gt } from "drizzle-orm";
import pLimit, { type LimitFunction } from "p-limit";
import { textsOf } from "@/i18n/texts";
import { AppError } from "@/lib/app-error";
import { maxAppliedRows } from "@/lib/product-import";
import { encodePicture } from "@/modules/catalogue/pictures/picture-image";
import { type StoredImage, storeImage } from "@/modules/catalogue/pictures/stored-image";
import { productImportRows, type productImports } from "@/server/db/schema";
import { elapsedMs, now } from "@/server/elapsed";
import { FetchError, type FetchLimits, fetchFile } from "@/server/outbound/fetch-file";
import { perProcess } from "@/server/per-process";
import { discardUnused } from "@/server/storage/staged";
import { TenantContext } from "@/server/tenancy/tenant-context";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { readPictureCells } from "./picture-cells";
import type { PictureProblem } from "./picture-problems";
import { pictureRules, sourceOf } from "./picture-sources";

/*
 * The pictures on other hosts that rows of an import name, fetched before the transaction that applies the rows. They
 * are kept until then in memory, or in the bucket if there is one: few at a time, so that a process that dies has
 * fetched little for nothing.
 */

const t = textsOf("importErrors");

/** By URL, what became of it. */
export type FetchedPictures = ReadonlyMap<string, { image: StoredImage } | { problem: PictureProblem }>;

/** The next rows of an import, as far as their pictures are there. */
export interface PreparedRows {
  fetched: FetchedPictures;
  /** The rows behind this line. */
  after: number;
  /** Up to this one; undefined for all of a portion. */
  through: number | undefined;
}

/** Fetches one file. Throws FetchError. */
export type FetchPicture = (url: string) => Promise<Buffer>;

/** Shops and suppliers do not make their pictures smaller for us, as browsers do before an upload. */
const maxFileBytes = 5 * 1024 * 1024;
const limits: FetchLimits = { maxBytes: maxFileBytes, timeoutMs: 8000, idleMs: 4000 };

export const fetchPublicPicture: FetchPicture = (url) => fetchFile(url, limits, pictureRules);

/** No further row is begun after one of these. */
const budget = { ms: 8000, pictures: 40, bytes: 30_000_000 };
const rowsAtOnce = 2;
/** All or nothing: all of them are there before anything is applied. */
export const maxFetchedAtOnce = 25;

const atOnce = { ofOrganization: 4, inTotal: 12 };

interface RowToFetch {
  line: number;
  urls: string[];
}

/**
 * Fetches the pictures of the next rows of an import, as many as there is time for, and at least those of one row.
 * What fails is a problem of its row. Throws AppError CONFLICT if all of more than `maxFetchedAtOnce` are needed, and
 * SERVICE_UNAVAILABLE.
 */
export async function prepareRows(
  db: TenantDb,
  subdomain: string,
  current: Pick<typeof productImports.$inferSelect, "id" | "appliedThrough" | "mode">,
  fetch: FetchPicture,
): Promise<PreparedRows> {
  const { appliedThrough: after, mode } = current;
  const isWhole = mode === "all_or_nothing";
  const rows = isWhole
    ? await allToFetch(db, subdomain, current.id)
    : await toFetch(db, subdomain, { id: current.id, after });
  if (isWhole) assertFewEnough(rows);
  const fetched = new Map<string, Awaited<ReturnType<typeof fetchOne>>>();
  const begunAt = now();
  let bytes = 0;
  const isOver = () =>
    !isWhole &&
    fetched.size > 0 &&
    (elapsedMs(begunAt) > budget.ms || fetched.size >= budget.pictures || bytes >= budget.bytes);

  const left = [...rows];
  const work = async () => {
    for (let row = isOver() ? undefined : left.shift(); row; row = isOver() ? undefined : left.shift()) {
      await Promise.all(
        row.urls.map(async (url) => {
          if (fetched.has(url)) return;
          const found = await inTurn(() => fetchOne(db, url, fetch));
          if ("image" in found && !fetched.has(url)) bytes += found.image.bytes;
          fetched.set(url, found);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: rowsAtOnce }, work));
  const [next] = left;
  return { fetched, after, through: next && next.line - 1 };
}

/** Removes the files of those that no product has got. Never throws. */
export const discardFetched = (fetched: FetchedPictures | undefined): Promise<void> =>
  discardUnused([...(fetched?.values() ?? [])].flatMap((one) => ("image" in one ? one.image : [])));

/** Throws AppError CONFLICT if an import that is all or nothing needs more pictures than are kept in memory. */
export async function assertFetchable(db: TenantDb, subdomain: string, id: number): Promise<void> {
  assertFewEnough(await allToFetch(db, subdomain, id));
}

function assertFewEnough(rows: RowToFetch[]): void {
  const urls = new Set(rows.flatMap((row) => row.urls));
  if (urls.size <= maxFetchedAtOnce) return;
  throw new AppError("CONFLICT", t("tooManyToFetch", { max: String(maxFetchedAtOnce) }));
}

async function allToFetch(db: TenantDb, subdomain: string, id: number): Promise<RowToFetch[]> {
  const found: RowToFetch[] = [];
  let after = 0;
  while (true) {
    const rows = await readRows(db, { id, after });
    found.push(...rows.flatMap(withUrls(subdomain)));
    if (rows.length < maxAppliedRows) return found;
    after = rows.at(-1)?.line ?? after;
  }
}

const toFetch = async (db: TenantDb, subdomain: string, place: { id: number; after: number }) =>
  (await readRows(db, place)).flatMap(withUrls(subdomain));

async function readRows(db: TenantDb, { id, after }: { id: number; after: number }) {
  const { importId, line, cells, status } = productImportRows;
  return db
    .select({ line, cells, status })
    .from(productImportRows)
    .where(and(eq(importId, id), gt(line, after)))
    .orderBy(asc(line))
    .limit(maxAppliedRows);
}

const withUrls =
  (subdomain: string) =>
  ({ line, cells, status }: Awaited<ReturnType<typeof readRows>>[number]): RowToFetch[] => {
    if (status === "error") return [];
    const urls = (readPictureCells(cells).pictures ?? []).flatMap(({ url }) => {
      const source = sourceOf(url, subdomain);
      return "remote" in source ? source.remote : [];
    });
    return urls.length > 0 ? [{ line, urls }] : [];
  };

async function fetchOne(
  db: TenantDb,
  url: string,
  fetch: FetchPicture,
): Promise<{ image: StoredImage } | { problem: PictureProblem }> {
  try {
    return { image: await storeImage(db, await encodePicture(await fetch(url), maxFileBytes)) };
  } catch (error) {
    if (error instanceof FetchError) return { problem: error.problem };
    // Too many pictures are being decoded: the rows are tried again.
    if (error instanceof AppError && error.code === "BAD_REQUEST") return { problem: "notAPicture" };
    throw error;
  }
}

/** The turns of all organizations in this process, and of each. */
const turns = () =>
  perProcess("picture fetches", () => ({
    all: pLimit(atOnce.inTotal),
    byTenant: new Map<number, LimitFunction>(),
  }));

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const { tenantId } = TenantContext.require();
  const { all, byTenant } = turns();
  const own = byTenant.get(tenantId) ?? pLimit(atOnce.ofOrganization);
  byTenant.set(tenantId, own);
  try {
    return await own(() => all(work));
  } finally {
    if (own.activeCount + own.pendingCount === 0) byTenant.delete(tenantId);
  }
}
