import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { profile, updateProfileInput } from "./profile.schema";
import { getProfile, updateProfile } from "./profile.service";

const rest = restRoutes("Profile");

/** Procedures of the users router for one's own profile. */
export const profileProcedures = {
  profile: tenantProcedure("profile:read")
    .meta(rest("GET", "/profile", "Read own profile", { versioned: true }))
    .output(profile)
    .query(({ ctx }) => getProfile(ctx.db, ctx)),

  updateProfile: tenantProcedure("profile:write")
    .meta(rest("PATCH", "/profile", "Change own profile", { versioned: true }))
    .input(updateProfileInput)
    .output(profile)
    .mutation(({ ctx, input }) => updateProfile(ctx.db, ctx, input)),
};
