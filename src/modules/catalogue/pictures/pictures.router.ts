import { productByIdInput } from "@/modules/catalogue/products/products.schema";
import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import {
  addPictureInput,
  pictureByIdInput,
  productPicture,
  productPictures,
  updatePictureInput,
} from "./pictures.schema";
import { addPicture, listPictures, removePicture, updatePicture } from "./pictures.service";

const rest = restRoutes("Products");

export const picturesRouter = router({
  list: tenantProcedure("products:read")
    .meta(
      rest("GET", "/products/{id}/pictures", "List the pictures of a product", {
        description:
          "`GET /api/picture/{hash}/small`, `…/medium` and `…/large` return each of them as WebP, at most 96, 480 and 1,600 pixels wide and high, to those who may read the product.",
      }),
    )
    .input(productByIdInput)
    .output(productPictures)
    .query(({ ctx, input }) => listPictures(ctx.db, ctx.user, input.id)),

  add: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/{id}/pictures", "Add a picture to a product", {
        description: "It becomes the last of at most 10. The version of the product stays the same.",
        created: "/products/{productId}/pictures/{id}",
      }),
    )
    .input(addPictureInput)
    .output(productPicture)
    .mutation(({ ctx, input }) => addPicture(ctx.db, ctx, input)),

  update: tenantProcedure("products:write")
    .meta(
      rest("PATCH", "/products/{id}/pictures/{pictureId}", "Describe or move a picture of a product", {
        description: "Fields that are left out stay unchanged.",
      }),
    )
    .input(updatePictureInput)
    .output(productPicture)
    .mutation(({ ctx, input }) => updatePicture(ctx.db, input)),

  remove: tenantProcedure("products:write")
    .meta(
      rest("DELETE", "/products/{id}/pictures/{pictureId}", "Remove a picture of a product", {
        description: "For good. Its files go with it, unless another product has the same picture.",
      }),
    )
    .input(pictureByIdInput)
    .output(productPicture)
    .mutation(({ ctx, input }) => removePicture(ctx.db, input)),
});
