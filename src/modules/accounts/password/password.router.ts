import { sessionProcedure } from "@/server/trpc";
import { changePasswordInput, changePasswordOutput } from "./password.schema";
import { changePassword } from "./password.service";

/** Procedures of the auth router. */
export const passwordProcedures = {
  changePassword: sessionProcedure("account:write")
    .meta({
      rest: {
        method: "POST",
        path: "/auth/change-password",
        tag: "Authentication",
        summary: "Change own password",
        description: "Ends all other sessions of the user.",
        repeatable: true,
      },
    })
    .input(changePasswordInput)
    .output(changePasswordOutput)
    .mutation(async ({ ctx, input }) => ({
      endedSessions: await changePassword(ctx.db, ctx.tenant, ctx.user, input),
    })),
};
