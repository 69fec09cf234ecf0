import { bulkEditProcedures } from "@/modules/catalogue/bulk-edit/bulk-edit.router";
import { countProcedures } from "@/modules/catalogue/counts/counts.router";
import { filesRouter } from "@/modules/catalogue/files/files.router";
import { productHistory, productHistoryInput } from "@/modules/catalogue/history/history.schema";
import { listHistory } from "@/modules/catalogue/history/history.service";
import { importsRouter } from "@/modules/catalogue/import/imports.router";
import {
  listProductsInput,
  productFilters,
  productList,
  productSums,
} from "@/modules/catalogue/list/list.schema";
import { listProducts } from "@/modules/catalogue/list/list.service";
import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { sumProducts, sumsInCacheOf } from "@/modules/catalogue/list/list-sums";
import { productTotalInCache } from "@/modules/catalogue/list/list-total";
import { similarSkus, similarSkusInput } from "@/modules/catalogue/near-twins/near-twins.schema";
import { findSimilarSkus } from "@/modules/catalogue/near-twins/near-twins.service";
import { picturesRouter } from "@/modules/catalogue/pictures/pictures.router";
import { addedSamples, removedSamples } from "@/modules/catalogue/sample-data/sample-data.schema";
import { addSampleData, removeSampleData } from "@/modules/catalogue/sample-data/sample-data.service";
import { statusProcedures } from "@/modules/catalogue/status/status.router";
import { listMovements } from "@/modules/catalogue/stock/movements.service";
import {
  adjustStockInput,
  countStockInput,
  stockMovementList,
  stockMovementsInput,
} from "@/modules/catalogue/stock/stock.schema";
import { adjustStock, countStock } from "@/modules/catalogue/stock/stock.service";
import { suppliers } from "@/modules/catalogue/suppliers/suppliers.schema";
import { listSuppliers } from "@/modules/catalogue/suppliers/suppliers.service";
import { tags } from "@/modules/catalogue/tags/tags.schema";
import { listTags } from "@/modules/catalogue/tags/tags.service";
import { trashProcedures } from "@/modules/catalogue/trash/trash.router";
import { restRoutes } from "@/server/rest-route";
import { readsAhead, router, tenantProcedure } from "@/server/trpc";
import { duplicateProduct } from "./duplicate.service";
import {
  createProductInput,
  filedProduct,
  product,
  productByIdInput,
  productDetail,
  updateProductInput,
} from "./products.schema";
import * as service from "./products.service";

const rest = restRoutes("Products");

export const productsRouter = router({
  ...trashProcedures,
  ...statusProcedures,
  ...countProcedures,
  ...bulkEditProcedures,

  list: tenantProcedure("products:read")
    .meta(
      rest("GET", "/products", "List products", {
        description:
          "Paginate with `page`, or with the `cursors` of another page, which costs the same anywhere in the list.",
      }),
    )
    .meta({ readsReplica: true })
    .meta(readsAhead(listProductsInput, productTotalInCache))
    .input(listProductsInput)
    .output(productList)
    .query(({ ctx, input }) => listProducts(ctx.db, ctx.user, criteriaOf(input, ctx.tenant.timeZone))),

  sums: tenantProcedure("products:read")
    .meta({ readsReplica: true })
    .meta(readsAhead(productFilters, sumsInCacheOf))
    .input(productFilters)
    .output(productSums)
    .query(({ ctx, input }) => sumProducts(ctx.db, ctx.user, criteriaOf(input, ctx.tenant.timeZone))),

  byId: tenantProcedure("products:read")
    .meta(rest("GET", "/products/{id}", "Read a product", { versioned: true }))
    .input(productByIdInput)
    .output(productDetail)
    .query(({ ctx, input }) => service.getProduct(ctx.db, ctx.user, input.id)),

  create: tenantProcedure("products:write")
    .meta(rest("POST", "/products", "Create a product", { created: "/products/{id}", versioned: true }))
    .input(createProductInput)
    .output(filedProduct)
    .mutation(({ ctx, input }) => service.createProduct(ctx.db, ctx, input)),

  update: tenantProcedure("products:write")
    .meta(
      rest("PATCH", "/products/{id}", "Change a product", {
        description: "Fields that are left out stay unchanged.",
        versioned: true,
      }),
    )
    .input(updateProductInput)
    .output(filedProduct)
    .mutation(({ ctx, input }) => service.updateProduct(ctx.db, ctx.user, input)),

  adjustStock: tenantProcedure("products:write")
    .meta(rest("POST", "/products/{id}/stock", "Adjust stock", { versioned: true }))
    .input(adjustStockInput)
    .output(product)
    .mutation(({ ctx, input }) => adjustStock(ctx.db, input)),

  countStock: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/{id}/count", "Set the stock to what was counted", {
        description:
          "Refused with 409 if the stock is no longer `knownStock`: only whoever counted knows whether the count includes what has moved since.",
        versioned: true,
      }),
    )
    .input(countStockInput)
    .output(product)
    .mutation(({ ctx, input }) => countStock(ctx.db, input)),

  stockMovements: tenantProcedure("products:write")
    .meta(rest("GET", "/products/{id}/stock-movements", "List the stock movements of a product"))
    .input(stockMovementsInput)
    .output(stockMovementList)
    .query(({ ctx, input }) => listMovements(ctx.db, input)),

  duplicate: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/{id}/duplicate", "Duplicate a product", {
        created: "/products/{id}",
        versioned: true,
      }),
    )
    .input(productByIdInput)
    .output(filedProduct)
    .mutation(({ ctx, input }) => duplicateProduct(ctx.db, ctx, input.id)),

  similarSkus: tenantProcedure("products:write")
    .input(similarSkusInput)
    .output(similarSkus)
    .query(({ ctx, input }) => findSimilarSkus(ctx.db, input)),

  suppliers: tenantProcedure("products:write")
    .output(suppliers)
    .query(({ ctx }) => listSuppliers(ctx.db)),

  tags: tenantProcedure("products:write")
    .output(tags)
    .query(({ ctx }) => listTags(ctx.db)),

  history: tenantProcedure("products:write")
    .meta(rest("GET", "/products/{id}/history", "List the changes of a product"))
    .input(productHistoryInput)
    .output(productHistory)
    .query(({ ctx, input }) => listHistory(ctx.db, ctx.user, input)),

  addSampleData: tenantProcedure("organization:write")
    .output(addedSamples)
    .mutation(({ ctx }) => addSampleData(ctx.db, ctx.tenant)),

  removeSampleData: tenantProcedure("organization:write")
    .output(removedSamples)
    .mutation(({ ctx }) => removeSampleData(ctx.db)),

  imports: importsRouter,

  pictures: picturesRouter,
  files: filesRouter,
});
