import { importTwins } from "@/modules/catalogue/near-twins/near-twins.schema";
import { findImportTwins } from "@/modules/catalogue/near-twins/near-twins.service";
import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import { applyImport } from "./import-applying";
import { stageRows } from "./import-staging";
import {
  applyImportInput,
  beginImportInput,
  importByIdInput,
  importRowList,
  listImportRowsInput,
  openImports,
  productImport,
  stageImportInput,
} from "./imports.schema";
import * as service from "./imports.service";

const rest = restRoutes("Product imports");

/** Product imports: started, staged in batches, reviewed, applied by the server. */
export const importsRouter = router({
  begin: tenantProcedure("products:write")
    .meta(rest("POST", "/products/imports", "Start an import", { created: "/products/imports/{id}" }))
    .input(beginImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => service.beginImport(ctx.db, ctx, input)),

  stage: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/imports/{id}/rows", "Upload rows of an import", {
        description: "Rows that have already been staged are skipped, so a batch can be sent again.",
        repeatable: true,
      }),
    )
    .input(stageImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => stageRows(ctx.db, ctx, input)),

  open: tenantProcedure("products:write")
    .meta(rest("GET", "/products/imports", "List own unfinished imports"))
    .output(openImports)
    .query(({ ctx }) => service.listOpenImports(ctx.db, ctx)),

  byId: tenantProcedure("products:write")
    .meta(rest("GET", "/products/imports/{id}", "Read the progress of an import"))
    .input(importByIdInput)
    .output(productImport)
    .query(({ ctx, input }) => service.getImport(ctx.db, ctx, input.id)),

  twins: tenantProcedure("products:write")
    .meta(
      rest("GET", "/products/imports/{id}/near-twins", "List new products with near-duplicate SKUs", {
        description:
          "SKUs are equal only if they are the same text. These look like another one, of a product or of an earlier row.",
      }),
    )
    .input(importByIdInput)
    .output(importTwins)
    .query(({ ctx, input }) => findImportTwins(ctx.db, ctx, input.id)),

  rows: tenantProcedure("products:write")
    .meta(rest("GET", "/products/imports/{id}/rows", "List the rows of an import"))
    .input(listImportRowsInput)
    .output(importRowList)
    .query(({ ctx, input }) => service.listImportRows(ctx.db, ctx, input)),

  run: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/imports/{id}/run", "Apply an import", {
        description:
          "Applies the first rows. The server goes on by itself: read the progress, or repeat the call, which applies the next rows at once, until the state is `done`.",
        repeatable: true,
      }),
    )
    .input(applyImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => applyImport(ctx.db, ctx, input)),

  stop: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/imports/{id}/stop", "Stop applying an import", {
        description:
          "Rows that have been applied stay; with `all_or_nothing`, there are none. `run` goes on with the others.",
        repeatable: true,
      }),
    )
    .input(importByIdInput)
    .output(productImport)
    .mutation(({ ctx, input }) => service.stopImport(ctx.db, ctx, input.id)),

  cancel: tenantProcedure("products:write")
    .meta(rest("DELETE", "/products/imports/{id}", "Discard an import"))
    .input(importByIdInput)
    .output(productImport)
    .mutation(({ ctx, input }) => service.cancelImport(ctx.db, ctx, input.id)),
});
