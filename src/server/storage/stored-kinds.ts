import { and, eq } from "drizzle-orm";
import { pictureSides } from "@/lib/product-picture";
import { storedFileContents, storedFiles, storedPictureFiles, storedPictures } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import type { StoredPart } from "./file-storage";

/** What is stored: pictures in three sizes, and other files as they are. */
export const storedKinds = ["pictures", "files"] as const;
export type StoredKind = (typeof storedKinds)[number];

/** The only part of what is stored as it is. */
export const wholeFile = "whole";

/** The parts that each has, by which they are found. */
export const partsOf: Record<StoredKind, readonly string[]> = {
  pictures: Object.keys(pictureSides),
  files: [wholeFile],
};

/** Which there are, and where their parts are. */
export const rowsOf = { pictures: storedPictures, files: storedFiles };

/** Their parts, as far as they are in the database. */
interface PartRows {
  find(db: TenantDb, hash: string, part: string): Promise<{ content: Buffer }[]>;
  insert(tx: TenantDb, hash: string, part: StoredPart): Promise<unknown>;
  delete(tx: TenantDb, hash: string): Promise<unknown>;
}

export const partRowsOf: Record<StoredKind, PartRows> = {
  pictures: {
    find: async (db, hash, part) =>
      db
        .select({ content: storedPictureFiles.content })
        .from(storedPictureFiles)
        .where(and(eq(storedPictureFiles.hash, hash), eq(storedPictureFiles.size, part)))
        .limit(1),
    insert: (tx, hash, { part, content }) => tx.insert(storedPictureFiles, { hash, size: part, content }),
    delete: (tx, hash) => tx.delete(storedPictureFiles, eq(storedPictureFiles.hash, hash)),
  },
  files: {
    find: async (db, hash) =>
      db
        .select({ content: storedFileContents.content })
        .from(storedFileContents)
        .where(eq(storedFileContents.hash, hash))
        .limit(1),
    insert: (tx, hash, { content }) => tx.insert(storedFileContents, { hash, content }),
    delete: (tx, hash) => tx.delete(storedFileContents, eq(storedFileContents.hash, hash)),
  },
};
