import { router, tenantProcedure } from "@/server/trpc";
import {
  createViewInput,
  deleteViewInput,
  listViewsInput,
  savedView,
  savedViews,
  updateViewInput,
} from "./saved-views.schema";
import { createView, deleteView, listViews, updateView } from "./saved-views.service";

export const savedViewsRouter = router({
  list: tenantProcedure("profile:read")
    .meta({
      rest: { method: "GET", path: "/saved-views", tag: "Saved views", summary: "List own saved views" },
    })
    .input(listViewsInput)
    .output(savedViews)
    .query(({ ctx, input }) => listViews(ctx.db, ctx.user.userId, input.list)),

  create: tenantProcedure("profile:write")
    .meta({
      rest: {
        method: "POST",
        path: "/saved-views",
        tag: "Saved views",
        summary: "Save a view",
        created: "/saved-views/{id}",
      },
    })
    .input(createViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => createView(ctx.db, ctx.user.userId, input)),

  update: tenantProcedure("profile:write")
    .meta({
      rest: { method: "PATCH", path: "/saved-views/{id}", tag: "Saved views", summary: "Change a view" },
    })
    .input(updateViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => updateView(ctx.db, ctx.user.userId, input)),

  delete: tenantProcedure("profile:write")
    .meta({
      rest: { method: "DELETE", path: "/saved-views/{id}", tag: "Saved views", summary: "Delete a view" },
    })
    .input(deleteViewInput)
    .output(deleteViewInput)
    .mutation(({ ctx, input }) => deleteView(ctx.db, ctx.user.userId, input.id)),
});
