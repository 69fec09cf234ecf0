import { router, tenantProcedure } from "@/server/trpc";
import { duplicateProduct } from "./duplicate.service";
import { productHistory, productHistoryInput } from "./history.schema";
import { listHistory } from "./history.service";
import { importsRouter } from "./imports.router";
import { listProductsInput, productList } from "./list.schema";
import { listProducts } from "./list.service";
import {
  createProductInput,
  product,
  productByIdInput,
  productDetail,
  updateProductInput,
} from "./products.schema";
import * as service from "./products.service";
import { adjustStockInput } from "./stock.schema";
import { adjustStock } from "./stock.service";
import { trashProcedures } from "./trash.router";

export const productsRouter = router({
  ...trashProcedures,

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

  adjustStock: tenantProcedure("products:write")
    .input(adjustStockInput)
    .output(product)
    .mutation(({ ctx, input }) => adjustStock(ctx.db, ctx.request, input)),

  duplicate: tenantProcedure("products:write")
    .input(productByIdInput)
    .output(product)
    .mutation(({ ctx, input }) => duplicateProduct(ctx.db, ctx.tenant, ctx.request, input.id)),

  history: tenantProcedure("products:write")
    .input(productHistoryInput)
    .output(productHistory)
    .query(({ ctx, input }) => listHistory(ctx.db, input)),

  imports: importsRouter,
});
