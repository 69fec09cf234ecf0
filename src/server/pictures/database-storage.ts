import { and, eq } from "drizzle-orm";
import { storedPictureFiles } from "@/server/db/schema";
import { sentTogether } from "@/server/db/sent-together";
import type { PictureStorage } from "./picture-storage";

/** Files are rows, written and deleted with what refers to them: nothing else to operate, back up or clean. */
export const databaseStorage: PictureStorage = {
  store: async (_, hash, files) => ({
    bucketUpload: null,
    // One statement for each: together they could be larger than a packet may be.
    write: (tx) =>
      sentTogether(files.map(({ size, content }) => tx.insert(storedPictureFiles, { hash, size, content }))),
    discard: async () => {},
  }),

  async get(db, { hash }, size) {
    const [file] = await db
      .select({ content: storedPictureFiles.content })
      .from(storedPictureFiles)
      .where(and(eq(storedPictureFiles.hash, hash), eq(storedPictureFiles.size, size)))
      .limit(1);
    return file?.content;
  },

  delete: (tx, { hash }) => tx.delete(storedPictureFiles, eq(storedPictureFiles.hash, hash)),

  deleteAfterwards: async () => {},
};
