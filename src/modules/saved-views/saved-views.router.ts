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
    .input(listViewsInput)
    .output(savedViews)
    .query(({ ctx, input }) => listViews(ctx.db, ctx.user.userId, input.list)),

  create: tenantProcedure("profile:write")
    .input(createViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => createView(ctx.db, ctx.user.userId, input)),

  update: tenantProcedure("profile:write")
    .input(updateViewInput)
    .output(savedView)
    .mutation(({ ctx, input }) => updateView(ctx.db, ctx.user.userId, input)),

  delete: tenantProcedure("profile:write")
    .input(deleteViewInput)
    .output(deleteViewInput)
    .mutation(({ ctx, input }) => deleteView(ctx.db, ctx.user.userId, input.id)),
});
