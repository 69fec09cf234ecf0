import { criteriaOf } from "@/modules/catalogue/list/list-conditions";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import {
  bulkEditInput,
  bulkEditPreview,
  bulkEditResult,
  previewBulkEditInput,
  undoBulkEditInput,
  undoneBulkEdit,
} from "./bulk-edit.schema";
import { editProducts } from "./bulk-edit.service";
import { previewEdit } from "./preview.service";
import { undoEdit } from "./undo.service";

const rest = restRoutes("Products");

/** Procedures that change fields of many products at once. */
export const bulkEditProcedures = {
  /** A query whose input can be too long for a URL. */
  previewBulkEdit: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/bulk-edit/preview", "Preview an edit of several products", {
        description:
          "Of the products with the given ids, or of all that match the filters, up to 10,000. Changes nothing; returns the versions for the edit.",
        repeatable: true,
      }),
    )
    .input(previewBulkEditInput)
    .output(bulkEditPreview)
    .mutation(({ ctx, input: { of, edit } }) =>
      previewEdit(ctx.db, ctx.user, {
        of: "ids" in of ? of : { filters: criteriaOf(of.filters, ctx.tenant.timeZone) },
        edit,
      }),
    ),

  bulkEdit: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/bulk-edit", "Edit several products", {
        description:
          "Each product gets all of the edit or nothing. Those that have another version by now, or cannot have what the edit says, stay as they are and are returned in `skipped`.",
      }),
    )
    .input(bulkEditInput)
    .output(bulkEditResult)
    .mutation(({ ctx, input }) => editProducts(ctx.db, ctx.user, input)),

  undoBulkEdit: tenantProcedure("products:write")
    .meta(
      rest("POST", "/products/bulk-edit/undo", "Undo an edit of several products", {
        description:
          "Gives products what they had before an own edit of the last hour, unless they have changed since. Some at a time: repeat it with `next` as the `cursor`.",
      }),
    )
    .input(undoBulkEditInput)
    .output(undoneBulkEdit)
    .mutation(({ ctx, input }) => undoEdit(ctx.db, ctx.user, input)),
};
