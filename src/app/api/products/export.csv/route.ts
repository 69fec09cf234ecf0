import { conditionOf, exportProducts } from "@/modules/products/export.service";
import { productFilters } from "@/modules/products/list.schema";
import { exportTitles } from "@/modules/products/product-titles";
import { listInput, loadExportParams, loadListParams } from "@/modules/products/ui/list-params";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../tenant-file";

export const dynamic = "force-dynamic";

/** As many as can be selected in the list. */
const maxIds = 100;

/**
 * The products that the list shows for the same parameters, on all its pages, as a file that can be imported again; with
 * `ids`, those of them alone.
 */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "products.export", permission: "products:read" },
    async ({ db, user, tenant, slot }) => {
      const filters = productFilters.parse(filtersIn(request));
      const ids = loadExportParams(request).ids?.slice(0, maxIds) ?? null;
      const condition = conditionOf(db, user, filters, ids);
      await recordSecurityEvent(db, {
        type: "products.exported",
        userId: user.userId,
        details: { ...filters, ...(ids && { ids }) },
      });
      const date = new Date().toISOString().slice(0, 10);
      return csvResponse(
        slot,
        `${tenant.subdomain}-products-${date}.csv`,
        exportTitles,
        exportProducts(db, condition),
      );
    },
  );
}

/** The list's parameters, without those that say which page of it is shown, and how. */
function filtersIn(request: Request) {
  const names: ReadonlySet<string> = new Set(Object.keys(productFilters.shape));
  const input = listInput(loadListParams(request));
  return Object.fromEntries(Object.entries(input).filter(([name]) => names.has(name)));
}
