import { restRoutes } from "@/server/rest-route";
import { sessionProcedure } from "@/server/trpc";
import { changePasswordInput, changePasswordOutput } from "./password.schema";
import { changePassword } from "./password.service";

const rest = restRoutes("Authentication");

/** Procedures of the auth router. */
export const passwordProcedures = {
  changePassword: sessionProcedure("account:write")
    .meta(
      rest("POST", "/auth/change-password", "Change own password", {
        description: "Ends all other sessions of the user.",
        repeatable: true,
      }),
    )
    .input(changePasswordInput)
    .output(changePasswordOutput)
    .mutation(async ({ ctx, input }) => ({
      endedSessions: await changePassword(ctx.db, ctx.tenant, ctx.user, input),
    })),
};
