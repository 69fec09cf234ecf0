import { sentTogether } from "@/server/db/sent-together";
import type { FileStorage } from "./file-storage";
import { partRowsOf, type StoredKind } from "./stored-kinds";

/** Parts are rows, written and deleted with what refers to them: nothing else to operate, back up or clean. */
export const databaseStorage = (kind: StoredKind): FileStorage => ({
  store: async (_, hash, parts) => ({
    bucketUpload: null,
    // One statement for each: together they could be larger than a packet may be.
    write: (tx) => sentTogether(parts.map((part) => partRowsOf[kind].insert(tx, hash, part))),
    discard: async () => {},
  }),

  async get(db, { hash }, part) {
    const [found] = await partRowsOf[kind].find(db, hash, part);
    return found?.content;
  },

  delete: (tx, { hash }) => partRowsOf[kind].delete(tx, hash),

  deleteAfterwards: async () => {},
});
