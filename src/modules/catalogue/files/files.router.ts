import { productByIdInput } from "@/modules/catalogue/products/products.schema";
import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import { addFileInput, fileByIdInput, productFile, productFiles, updateFileInput } from "./files.schema";
import { addFile, listFiles, removeFile, updateFile } from "./files.service";

const rest = restRoutes("Products");

export const filesRouter = router({
  list: tenantProcedure("products:read")
    .meta(
      rest("GET", "/products/{id}/files", "List the files of a product", {
        description:
          "Data sheets, manuals and the like. `GET /api/file/{fileId}` returns each of them as an attachment, to those who may read the product.",
      }),
    )
    .input(productByIdInput)
    .output(productFiles)
    .query(({ ctx, input }) => listFiles(ctx.db, ctx.user, input.id)),

  add: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/{id}/files", "Add a file to a product", {
        description:
          "It becomes the last of at most 20. What it is, is decided by its content; programs, web pages, SVG and documents with macros are refused. The body can have up to 4.25 MiB. The version of the product stays the same.",
        created: "/products/{productId}/files/{id}",
      }),
    )
    .input(addFileInput)
    .output(productFile)
    .mutation(({ ctx, input }) => addFile(ctx.db, ctx, input)),

  update: tenantProcedure("products:write")
    .meta(
      rest("PATCH", "/products/{id}/files/{fileId}", "Rename or move a file of a product", {
        description: "Fields that are left out stay unchanged.",
      }),
    )
    .input(updateFileInput)
    .output(productFile)
    .mutation(({ ctx, input }) => updateFile(ctx.db, input)),

  remove: tenantProcedure("products:write")
    .meta(
      rest("DELETE", "/products/{id}/files/{fileId}", "Remove a file of a product", {
        description: "For good. Its content goes with it, unless another product has the same file.",
      }),
    )
    .input(fileByIdInput)
    .output(productFile)
    .mutation(({ ctx, input }) => removeFile(ctx.db, input)),
});
