import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import {
  category,
  categoryByIdInput,
  categoryCounts,
  categoryList,
  createCategoryInput,
  updateCategoryInput,
} from "./categories.schema";
import {
  countProducts,
  createCategory,
  deleteCategory,
  listCategories,
  updateCategory,
} from "./categories.service";

const rest = restRoutes("Categories");

export const categoriesRouter = router({
  list: tenantProcedure("products:read")
    .meta(
      rest("GET", "/categories", "List categories", {
        description: "The whole tree: each category directly before those below it.",
      }),
    )
    .output(categoryList)
    .query(({ ctx }) => listCategories(ctx.db)),

  counts: tenantProcedure("products:write")
    .output(categoryCounts)
    .query(({ ctx }) => countProducts(ctx.db)),

  create: tenantProcedure("products:write")
    .meta(
      rest("POST", "/categories", "Create a category", {
        description: "It becomes the last one in its parent.",
        created: "/categories/{id}",
      }),
    )
    .input(createCategoryInput)
    .output(category)
    .mutation(({ ctx, input }) => createCategory(ctx.db, input)),

  update: tenantProcedure("products:write")
    .meta(
      rest("PATCH", "/categories/{id}", "Rename or move a category", {
        description:
          "Fields that are left out stay unchanged. All that is below it moves along; a move below itself is refused with 409.",
      }),
    )
    .input(updateCategoryInput)
    .output(category)
    .mutation(({ ctx, input }) => updateCategory(ctx.db, input)),

  delete: tenantProcedure("products:delete")
    .meta(
      rest("DELETE", "/categories/{id}", "Delete a category", {
        description:
          "What is directly below it, and the products in it, are in its parent then. Without a parent, the products are in no category.",
      }),
    )
    .input(categoryByIdInput)
    .output(category)
    .mutation(({ ctx, input }) => deleteCategory(ctx.db, input.id)),
});
