import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import {
  createFieldInput,
  customField,
  customFieldList,
  fieldByIdInput,
  fieldCounts,
  updateFieldInput,
} from "./custom-fields.schema";
import { countValues, createField, deleteField, listFields, updateField } from "./custom-fields.service";

const rest = restRoutes("Custom fields");

export const customFieldsRouter = router({
  list: tenantProcedure("products:read")
    .meta(rest("GET", "/custom-fields", "List custom fields"))
    .output(customFieldList)
    .query(({ ctx }) => listFields(ctx.db)),

  counts: tenantProcedure("products:write")
    .output(fieldCounts)
    .query(({ ctx }) => countValues(ctx.db)),

  create: tenantProcedure("products:write")
    .meta(
      rest("POST", "/custom-fields", "Create a custom field", {
        description: "It becomes the last one. A `choice` has `options`.",
        created: "/custom-fields/{id}",
      }),
    )
    .input(createFieldInput)
    .output(customField)
    .mutation(({ ctx, input }) => createField(ctx.db, input)),

  update: tenantProcedure("products:write")
    .meta(
      rest("PATCH", "/custom-fields/{id}", "Change or move a custom field", {
        description:
          "What is left out stays unchanged. The kind never changes. Removing an option takes it from products, and needs `products:delete`.",
      }),
    )
    .input(updateFieldInput)
    .output(customField)
    .mutation(({ ctx, input }) => updateField(ctx.db, ctx.user, input)),

  delete: tenantProcedure("products:delete")
    .meta(
      rest("DELETE", "/custom-fields/{id}", "Delete a custom field", {
        description: "With the values that products have in it.",
      }),
    )
    .input(fieldByIdInput)
    .output(customField)
    .mutation(({ ctx, input }) => deleteField(ctx.db, input.id)),
});
