import type { ImportCells } from "@/lib/product-import";
import type { ProductImport } from "../imports.schema";
import { type Columns, portionOf } from "./columns";
import type { ImportFile } from "./read-file";

export interface Portion {
  id: number;
  /** How many rows of the file come before these. */
  after: number;
  rows: { line: number; cells: ImportCells }[];
}

/**
 * Uploads a file portion by portion, with the next one already on its way while the server checks one. Each call of the
 * returned function brings the portion that the import lacks and returns the updated import. A portion that was sent ahead and
 * failed, for example because it overtook the one before, is sent again when its turn comes.
 */
export function uploaderOf(
  { rows }: Pick<ImportFile, "rows">,
  columns: Columns,
  send: (portion: Portion) => Promise<ProductImport>,
) {
  const portionFrom = (id: number, after: number): Portion => ({
    id,
    after,
    rows: portionOf({ rows }, columns, after),
  });
  let ahead: { portion: Portion; response: Promise<ProductImport> } | undefined;

  return ({ id, stagedRows: after }: Pick<ProductImport, "id" | "stagedRows">): Promise<ProductImport> => {
    const sent = ahead?.portion.after === after ? ahead : undefined;
    const portion = sent?.portion ?? portionFrom(id, after);
    const response = sent ? sent.response.catch(() => send(portion)) : send(portion);
    const next = after + portion.rows.length;
    ahead = undefined;
    if (next < rows.length) {
      const following = portionFrom(id, next);
      ahead = { portion: following, response: send(following) };
      // Whoever takes its response handles the error.
      ahead.response.catch(() => {});
    }
    return response;
  };
}
