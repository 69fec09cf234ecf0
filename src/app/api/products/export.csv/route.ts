import { z } from "zod";
import { queryReader } from "@/api/rest/query";
import { idOf } from "@/lib/ids";
import { dayIn } from "@/lib/zoned-days";
import { costViewOf } from "@/modules/catalogue/costs/cost-access";
import { listFields } from "@/modules/catalogue/custom-fields/custom-fields.service";
import { conditionOf, exportProducts } from "@/modules/catalogue/export/export.service";
import { productFilters } from "@/modules/catalogue/list/list.schema";
import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { exportTitlesFor, titlesOf } from "@/modules/catalogue/products/product-titles";
import { recordSecurityEvent } from "@/server/auth/security-events";
import { csvResponse } from "@/server/http/csv-response";
import { tenantFile } from "../../tenant-file";

export const dynamic = "force-dynamic";

/** The maximum that can be selected in the list. */
const maxIds = 100;

const readQuery = queryReader(
  productFilters.extend({ ids: z.array(idOf("products")).max(maxIds).optional() }),
);

/**
 * The products that the list shows for the same filters, all pages, as a file that can be imported again; with `ids`,
 * only those.
 */
export function GET(request: Request): Promise<Response> {
  return tenantFile(
    request,
    { name: "products.export", permission: "products:read", readQuery },
    async ({ db, readingDb, user, tenant, slot, query: { ids, ...filters } }) => {
      const condition = await conditionOf(readingDb, user, ids ?? null, criteriaOf(filters, tenant.timeZone));
      await recordSecurityEvent(db, {
        type: "products.exported",
        userId: user.userId,
        details: { ...filters, ...(ids && { ids }) },
      });
      const view = costViewOf(user);
      const { items: custom } = await listFields(readingDb);
      const date = dayIn(Date.now(), tenant.timeZone);
      return csvResponse(
        slot,
        `${tenant.subdomain}-products-${date}.csv`,
        [...exportTitlesFor(view), ...titlesOf(custom).values()],
        exportProducts(readingDb, condition, { view, custom, subdomain: tenant.subdomain }),
      );
    },
  );
}
