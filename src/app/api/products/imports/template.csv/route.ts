import { z } from "zod";
import { queryReader } from "@/api/rest/query";
import { costViewOf } from "@/modules/catalogue/costs/cost-access";
import { templateRows } from "@/modules/catalogue/export/template";
import { exportTitlesFor } from "@/modules/catalogue/products/product-titles";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../../tenant-file";

export const dynamic = "force-dynamic";

const readQuery = queryReader(z.strictObject({}));

/** A file to fill in, with every column that the person can import. */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "products.imports.template", permission: "products:write", readQuery },
    async ({ slot, user }) => {
      const view = costViewOf(user);
      return csvResponse(slot, "product-import-template.csv", exportTitlesFor(view), templateRows(view));
    },
  );
}
