import { z } from "zod";
import { userByIdInput } from "@/modules/members/people/users.schema";
import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { listSecondFactorsInput, secondFactorList } from "./second-factors.schema";
import { listSecondFactors, resetSecondFactor } from "./second-factors.service";

const rest = restRoutes("Users");

/** Two-factor authentication of the organization's people, for those who help when a device is lost. */
export const userSecondFactorProcedures = {
  secondFactors: tenantProcedure("security:write")
    .meta(rest("GET", "/users/second-factors", "List users' two-factor authentication"))
    .input(listSecondFactorsInput)
    .output(secondFactorList)
    .query(({ ctx, input }) => listSecondFactors(ctx.db, input)),

  resetSecondFactor: tenantProcedure("security:write")
    .meta(
      rest("DELETE", "/users/{id}/second-factor", "Reset a user's two-factor authentication", {
        description: "For a user who has lost their device.",
      }),
    )
    .input(userByIdInput)
    .output(z.strictObject({ reset: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await resetSecondFactor(ctx.db, ctx, input.id);
      return { reset: true as const };
    }),
};
