import { appErrorOf } from "@/trpc/errors";
import type { ProductImport, StageImportInput } from "../imports.schema";
import { type Columns, portionOf } from "./columns";
import type { ImportFile } from "./read-file";

/**
 * Uploads a file portion by portion, with the next one already on its way while the server checks one. Each call of the
 * returned function brings the portion that the import lacks and returns the updated import. A portion that was sent ahead is
 * sent again at once if it overtook the one before, and when its turn comes if it failed otherwise.
 */
export function uploaderOf(
  { rows }: Pick<ImportFile, "rows">,
  columns: Columns,
  send: (portion: StageImportInput) => Promise<ProductImport>,
) {
  const portionFrom = (id: number, after: number): StageImportInput => ({
    id,
    after,
    rows: portionOf({ rows }, columns, after),
  });
  let ahead: { portion: StageImportInput; response: Promise<ProductImport> } | undefined;

  return ({ id, stagedRows: after }: Pick<ProductImport, "id" | "stagedRows">): Promise<ProductImport> => {
    const sent = ahead?.portion.after === after ? ahead : undefined;
    const portion = sent?.portion ?? portionFrom(id, after);
    const response = sent ? sent.response.catch(() => send(portion)) : send(portion);
    const next = after + portion.rows.length;
    ahead = undefined;
    if (next < rows.length) {
      const following = portionFrom(id, next);
      // The one before has arrived, too, by now.
      const resendOvertaking = (error: unknown) => {
        if (appErrorOf(error)?.code !== "CONFLICT") throw error;
        return send(following);
      };
      ahead = { portion: following, response: send(following).catch(resendOvertaking) };
      // Whoever takes its response handles the error.
      ahead.response.catch(() => {});
    }
    return response;
  };
}
