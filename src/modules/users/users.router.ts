import { router, tenantProcedure } from "@/server/trpc";
import { invitationProcedures } from "./invitations.router";
import { readPerson } from "./people-rows";
import { profileProcedures } from "./profile.router";
import { userSecondFactorProcedures } from "./second-factor.router";
import { listUsersInput, person, updateUserInput, userByIdInput, userList } from "./users.schema";
import * as service from "./users.service";

export const usersRouter = router({
  ...invitationProcedures,

  ...userSecondFactorProcedures,

  ...profileProcedures,

  list: tenantProcedure("clients:read")
    .input(listUsersInput)
    .output(userList)
    .query(({ ctx, input }) => service.listUsers(ctx.db, ctx, input)),

  byId: tenantProcedure("clients:read")
    .input(userByIdInput)
    .output(person)
    .query(({ ctx, input }) => readPerson(ctx.db, ctx, input.id)),

  update: tenantProcedure("users:write")
    .input(updateUserInput)
    .output(person)
    .mutation(({ ctx, input }) => service.updateUser(ctx.db, ctx, ctx.request, input)),

  disable: tenantProcedure("users:write")
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, ctx.request, input.id, "disabled")),

  enable: tenantProcedure("users:write")
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, ctx.request, input.id, "active")),

  remove: tenantProcedure("users:write")
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, ctx.request, input.id, "removed")),
});
