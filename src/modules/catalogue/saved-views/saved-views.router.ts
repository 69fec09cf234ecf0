import { restRoutes } from "@/server/rest-route";
import { router, tenantProcedure } from "@/server/trpc";
import { chooseDefault } from "./default-view";
import {
  chooseDefaultInput,
  createViewInput,
  deleteViewInput,
  listViewsInput,
  savedView,
  savedViews,
  shareViewInput,
  updateViewInput,
  viewSharing,
} from "./saved-views.schema";
import { createView, deleteView, updateView } from "./saved-views.service";
import { shareView } from "./sharing.service";
import { readViews } from "./view-rows";

const rest = restRoutes("Saved views");

export const savedViewsRouter = router({
  list: tenantProcedure("profile:read")
    .meta(rest("GET", "/saved-views", "List own and shared saved views"))
    .input(listViewsInput)
    .output(savedViews)
    .query(({ ctx, input }) => readViews(ctx.db, ctx.user, input.list)),

  create: tenantProcedure("profile:write")
    .meta(rest("POST", "/saved-views", "Save a view", { created: "/saved-views/{id}" }))
    .input(createViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => createView(ctx.db, ctx.user, input)),

  update: tenantProcedure("profile:write")
    .meta(rest("PATCH", "/saved-views/{id}", "Change a view"))
    .input(updateViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => updateView(ctx.db, ctx.user, input)),

  delete: tenantProcedure("profile:write")
    .meta(rest("DELETE", "/saved-views/{id}", "Delete a view"))
    .input(deleteViewInput)
    .output(deleteViewInput)
    .mutation(({ ctx, input }) => deleteView(ctx.db, ctx.user, input.id)),

  share: tenantProcedure("views:share")
    .meta(rest("PUT", "/saved-views/{id}/sharing", "Share a view with everyone, or stop sharing it"))
    .input(shareViewInput)
    .output(viewSharing)
    .mutation(({ ctx, input }) => shareView(ctx.db, ctx.user, input)),

  chooseDefault: tenantProcedure("profile:write")
    .meta(rest("PUT", "/saved-views/default", "Set the default view of a list"))
    .input(chooseDefaultInput)
    .output(savedViews)
    .mutation(({ ctx, input }) => chooseDefault(ctx.db, ctx.user, input)),
});
