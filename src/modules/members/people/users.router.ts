import { restRoutes } from "@/server/rest-route";
import { readsAhead, tenantProcedure } from "@/server/trpc";
import { readPerson } from "./people-rows";
import { listUsersInput, person, updateUserInput, userByIdInput, userList } from "./users.schema";
import * as service from "./users.service";

const rest = restRoutes("Users");

export const peopleProcedures = {
  list: tenantProcedure("clients:read")
    .meta(rest("GET", "/users", "List users"))
    .meta({ readsReplica: true })
    .meta(readsAhead(listUsersInput, service.peopleTotalInCache))
    .input(listUsersInput)
    .output(userList)
    .query(({ ctx, input }) => service.listUsers(ctx.db, ctx, input)),

  byId: tenantProcedure("clients:read")
    .meta(rest("GET", "/users/{id}", "Read a user", { versioned: true }))
    .input(userByIdInput)
    .output(person)
    .query(({ ctx, input }) => readPerson(ctx.db, ctx, input.id)),

  update: tenantProcedure("users:write")
    .meta(
      rest("PATCH", "/users/{id}", "Change a user", {
        description: "Names, roles, advisor and sponsor. Fields that are left out stay unchanged.",
        versioned: true,
      }),
    )
    .input(updateUserInput)
    .output(person)
    .mutation(({ ctx, input }) => service.updateUser(ctx.db, ctx, input)),

  disable: tenantProcedure("users:write")
    .meta(rest("POST", "/users/{id}/disable", "Disable a user", { versioned: true }))
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "disabled")),

  enable: tenantProcedure("users:write")
    .meta(rest("POST", "/users/{id}/enable", "Enable a user", { versioned: true }))
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "active")),

  remove: tenantProcedure("users:write")
    .meta(rest("DELETE", "/users/{id}", "Remove a user"))
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "removed")),
};
