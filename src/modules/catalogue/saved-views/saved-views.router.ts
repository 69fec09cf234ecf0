import { restRoutes } from "@/server/rest-route";
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

const rest = restRoutes("Saved views");

export const savedViewsRouter = router({
  list: tenantProcedure("profile:read")
    .meta(rest("GET", "/saved-views", "List own saved views"))
    .input(listViewsInput)
    .output(savedViews)
    .query(({ ctx, input }) => listViews(ctx.db, ctx.user.userId, input.list)),

  create: tenantProcedure("profile:write")
    .meta(rest("POST", "/saved-views", "Save a view", { created: "/saved-views/{id}" }))
    .input(createViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => createView(ctx.db, ctx.user.userId, input)),

  update: tenantProcedure("profile:write")
    .meta(rest("PATCH", "/saved-views/{id}", "Change a view"))
    .input(updateViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => updateView(ctx.db, ctx.user.userId, input)),

  delete: tenantProcedure("profile:write")
    .meta(rest("DELETE", "/saved-views/{id}", "Delete a view"))
    .input(deleteViewInput)
    .output(deleteViewInput)
    .mutation(({ ctx, input }) => deleteView(ctx.db, ctx.user.userId, input.id)),
});
