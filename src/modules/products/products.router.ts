import { router, tenantProcedure } from "@/server/trpc";
import { duplicateProduct } from "./duplicate.service";
import { productHistory, productHistoryInput } from "./history.schema";
import { listHistory } from "./history.service";
import { importsRouter } from "./imports.router";
import { listProductsInput, productList } from "./list.schema";
import { listProducts } from "./list.service";
import { similarSkus, similarSkusInput } from "./near-twins.schema";
import { findSimilarSkus } from "./near-twins.service";
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
    .meta({
      rest: {
        method: "GET",
        path: "/products",
        tag: "Products",
        summary: "List products",
        description:
          "Paginate with `page`, or with the `cursors` of another page, which costs the same anywhere in the list.",
      },
    })
    .input(listProductsInput)
    .output(productList)
    .query(({ ctx, input }) => listProducts(ctx.db, ctx.user, input)),

  byId: tenantProcedure("products:read")
    .meta({
      rest: {
        method: "GET",
        path: "/products/{id}",
        tag: "Products",
        summary: "Read a product",
        versioned: true,
      },
    })
    .input(productByIdInput)
    .output(productDetail)
    .query(({ ctx, input }) => service.getProduct(ctx.db, input.id)),

  create: tenantProcedure("products:write")
    .meta({
      rest: {
        method: "POST",
        path: "/products",
        tag: "Products",
        summary: "Create a product",
        created: "/products/{id}",
        versioned: true,
      },
    })
    .input(createProductInput)
    .output(product)
    .mutation(({ ctx, input }) => service.createProduct(ctx.db, ctx.tenant, input)),

  update: tenantProcedure("products:write")
    .meta({
      rest: {
        method: "PATCH",
        path: "/products/{id}",
        tag: "Products",
        summary: "Change a product",
        description: "Fields that are left out stay unchanged.",
        versioned: true,
      },
    })
    .input(updateProductInput)
    .output(product)
    .mutation(({ ctx, input }) => service.updateProduct(ctx.db, input)),

  adjustStock: tenantProcedure("products:write")
    .meta({
      rest: {
        method: "POST",
        path: "/products/{id}/stock",
        tag: "Products",
        summary: "Adjust stock",
        versioned: true,
      },
    })
    .input(adjustStockInput)
    .output(product)
    .mutation(({ ctx, input }) => adjustStock(ctx.db, input)),

  duplicate: tenantProcedure("products:write")
    .meta({
      rest: {
        method: "POST",
        path: "/products/{id}/duplicate",
        tag: "Products",
        summary: "Duplicate a product",
        created: "/products/{id}",
        versioned: true,
      },
    })
    .input(productByIdInput)
    .output(product)
    .mutation(({ ctx, input }) => duplicateProduct(ctx.db, ctx.tenant, input.id)),

  similarSkus: tenantProcedure("products:write")
    .input(similarSkusInput)
    .output(similarSkus)
    .query(({ ctx, input }) => findSimilarSkus(ctx.db, input)),

  history: tenantProcedure("products:write")
    .meta({
      rest: {
        method: "GET",
        path: "/products/{id}/history",
        tag: "Products",
        summary: "List the changes of a product",
      },
    })
    .input(productHistoryInput)
    .output(productHistory)
    .query(({ ctx, input }) => listHistory(ctx.db, input)),

  imports: importsRouter,
});
