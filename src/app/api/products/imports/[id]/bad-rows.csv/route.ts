import { z } from "zod";
import { queryReader } from "@/api/rest/query";
import { AppError } from "@/lib/app-error";
import { parseId } from "@/lib/parse-id";
import { costViewOf } from "@/modules/catalogue/costs/cost-access";
import { listFields } from "@/modules/catalogue/custom-fields/custom-fields.service";
import { badRowTitles, exportBadRows } from "@/modules/catalogue/export/export.service";
import { getImport } from "@/modules/catalogue/import/imports.service";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../../../tenant-file";

export const dynamic = "force-dynamic";

const readQuery = queryReader(z.strictObject({}));

/** The rows that an import leaves out, to be corrected and imported again. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return tenantFile(
    request,
    { name: "products.imports.badRows", permission: "products:write", readQuery },
    async ({ db, user, tenant, slot }) => {
      const importId = parseId(id);
      if (importId === null) throw new AppError("NOT_FOUND", "Import not found.");
      const found = await getImport(db, { user, tenant }, importId);
      const { items: custom } = await listFields(db);
      const columns = { view: costViewOf(user), custom };
      return csvResponse(
        slot,
        `import-${found.id}-bad-rows.csv`,
        badRowTitles(found, columns),
        exportBadRows(db, found, columns),
      );
    },
  );
}
