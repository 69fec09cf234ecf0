import { z } from "zod";
import { userByIdInput } from "@/modules/members/people/users.schema";
import { tenantProcedure } from "@/server/trpc";
import { listSecondFactorsInput, secondFactorList } from "./second-factors.schema";
import { listSecondFactors, resetSecondFactor } from "./second-factors.service";

/** Two-factor authentication of the organization's people, for those who help when a device is lost. */
export const userSecondFactorProcedures = {
  secondFactors: tenantProcedure("security:write")
    .meta({
      rest: {
        method: "GET",
        path: "/users/second-factors",
        tag: "Users",
        summary: "List users' two-factor authentication",
      },
    })
    .input(listSecondFactorsInput)
    .output(secondFactorList)
    .query(({ ctx, input }) => listSecondFactors(ctx.db, input)),

  resetSecondFactor: tenantProcedure("security:write")
    .meta({
      rest: {
        method: "DELETE",
        path: "/users/{id}/second-factor",
        tag: "Users",
        summary: "Reset a user's two-factor authentication",
        description: "For a user who has lost the device.",
      },
    })
    .input(userByIdInput)
    .output(z.strictObject({ reset: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await resetSecondFactor(ctx.db, ctx, input.id);
      return { reset: true as const };
    }),
};
