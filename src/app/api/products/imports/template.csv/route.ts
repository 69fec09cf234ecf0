import { z } from "zod";
import { queryReader } from "@/api/rest/query";
import { templateRows } from "@/modules/catalogue/export/template";
import { exportTitles } from "@/modules/catalogue/products/product-titles";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../../tenant-file";

export const dynamic = "force-dynamic";

const readQuery = queryReader(z.strictObject({}));

/** A file to fill in, with every column that an import knows. */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "products.imports.template", permission: "products:write", readQuery },
    async ({ slot }) => csvResponse(slot, "product-import-template.csv", exportTitles, templateRows()),
  );
}
