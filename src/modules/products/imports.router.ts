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

/** A file of products on its way in: begun, staged in portions, looked at, applied. */
export const importsRouter = router({
  begin: tenantProcedure("products:write")
    .input(beginImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => service.beginImport(ctx.db, ctx, input)),

  stage: tenantProcedure("products:write")
    .input(stageImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => stageRows(ctx.db, ctx, input)),

  open: tenantProcedure("products:write")
    .output(openImports)
    .query(({ ctx }) => service.listOpenImports(ctx.db, ctx)),

  byId: tenantProcedure("products:write")
    .input(importByIdInput)
    .output(productImport)
    .query(({ ctx, input }) => service.getImport(ctx.db, ctx, input.id)),

  rows: tenantProcedure("products:write")
    .input(listImportRowsInput)
    .output(importRowList)
    .query(({ ctx, input }) => service.listImportRows(ctx.db, ctx, input)),

  run: tenantProcedure("products:write")
    .input(applyImportInput)
    .output(productImport)
    .mutation(({ ctx, input }) => applyImport(ctx.db, ctx, ctx.request, input)),

  cancel: tenantProcedure("products:write")
    .input(importByIdInput)
    .output(productImport)
    .mutation(({ ctx, input }) => service.cancelImport(ctx.db, ctx, input.id)),
});
