import { tenantProcedure } from "@/server/trpc";
import { readPerson } from "./people-rows";
import { listUsersInput, person, updateUserInput, userByIdInput, userList } from "./users.schema";
import * as service from "./users.service";

export const peopleProcedures = {
  list: tenantProcedure("clients:read")
    .meta({ rest: { method: "GET", path: "/users", tag: "Users", summary: "List users" } })
    .input(listUsersInput)
    .output(userList)
    .query(({ ctx, input }) => service.listUsers(ctx.db, ctx, input)),

  byId: tenantProcedure("clients:read")
    .meta({
      rest: { method: "GET", path: "/users/{id}", tag: "Users", summary: "Read a user", versioned: true },
    })
    .input(userByIdInput)
    .output(person)
    .query(({ ctx, input }) => readPerson(ctx.db, ctx, input.id)),

  update: tenantProcedure("users:write")
    .meta({
      rest: {
        method: "PATCH",
        path: "/users/{id}",
        tag: "Users",
        summary: "Change a user",
        description: "Names, roles, advisor and sponsor. Fields that are left out stay unchanged.",
        versioned: true,
      },
    })
    .input(updateUserInput)
    .output(person)
    .mutation(({ ctx, input }) => service.updateUser(ctx.db, ctx, input)),

  disable: tenantProcedure("users:write")
    .meta({
      rest: {
        method: "POST",
        path: "/users/{id}/disable",
        tag: "Users",
        summary: "Disable a user",
        versioned: true,
      },
    })
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "disabled")),

  enable: tenantProcedure("users:write")
    .meta({
      rest: {
        method: "POST",
        path: "/users/{id}/enable",
        tag: "Users",
        summary: "Enable a user",
        versioned: true,
      },
    })
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "active")),

  remove: tenantProcedure("users:write")
    .meta({ rest: { method: "DELETE", path: "/users/{id}", tag: "Users", summary: "Remove a user" } })
    .input(userByIdInput)
    .output(person)
    .mutation(({ ctx, input }) => service.setState(ctx.db, ctx, input.id, "removed")),
};
