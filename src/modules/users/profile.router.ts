import { tenantProcedure } from "@/server/trpc";
import { profile, updateProfileInput } from "./profile.schema";
import { getProfile, updateProfile } from "./profile.service";

/** Procedures of the users router: what people do about themselves. */
export const profileProcedures = {
  profile: tenantProcedure("profile:read")
    .output(profile)
    .query(({ ctx }) => getProfile(ctx.db, ctx)),

  updateProfile: tenantProcedure("profile:write")
    .input(updateProfileInput)
    .output(profile)
    .mutation(({ ctx, input }) => updateProfile(ctx.db, ctx, ctx.request, input)),
};
