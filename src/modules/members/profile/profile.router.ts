import { tenantProcedure } from "@/server/trpc";
import { profile, updateProfileInput } from "./profile.schema";
import { getProfile, updateProfile } from "./profile.service";

/** Procedures of the users router for one's own profile. */
export const profileProcedures = {
  profile: tenantProcedure("profile:read")
    .meta({
      rest: {
        method: "GET",
        path: "/profile",
        tag: "Profile",
        summary: "Read own profile",
        versioned: true,
      },
    })
    .output(profile)
    .query(({ ctx }) => getProfile(ctx.db, ctx)),

  updateProfile: tenantProcedure("profile:write")
    .meta({
      rest: {
        method: "PATCH",
        path: "/profile",
        tag: "Profile",
        summary: "Change own profile",
        versioned: true,
      },
    })
    .input(updateProfileInput)
    .output(profile)
    .mutation(({ ctx, input }) => updateProfile(ctx.db, ctx, input)),
};
