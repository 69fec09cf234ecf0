import { router, tenantProcedure } from "@/server/trpc";
import { listProductsInput, productList } from "./list.schema";
import { listProducts } from "./list.service";
import {
  createProductInput,
  deleteProductInput,
  product,
  productByIdInput,
  productDetail,
  updateProductInput,
} from "./products.schema";
import * as service from "./products.service";

export const productsRouter = router({
  list: tenantProcedure("products:read")
    .input(listProductsInput)
    .output(productList)
    .query(({ ctx, input }) => listProducts(ctx.db, ctx.user, input)),

  byId: tenantProcedure("products:read")
    .input(productByIdInput)
    .output(productDetail)
    .query(({ ctx, input }) => service.getProduct(ctx.db, input.id)),

  create: tenantProcedure("products:write")
    .input(createProductInput)
    .output(product)
    .mutation(({ ctx, input }) => service.createProduct(ctx.db, ctx.tenant, ctx.request, input)),

  update: tenantProcedure("products:write")
    .input(updateProductInput)
    .output(product)
    .mutation(({ ctx, input }) => service.updateProduct(ctx.db, ctx.request, input)),

  delete: tenantProcedure("products:delete")
    .input(deleteProductInput)
    .output(productByIdInput)
    .mutation(({ ctx, input }) => service.deleteProduct(ctx.db, ctx.request, input)),

  restore: tenantProcedure("products:delete")
    .input(productByIdInput)
    .output(product)
    .mutation(({ ctx, input }) => service.restoreProduct(ctx.db, ctx.tenant, ctx.request, input.id)),
});
