import { restRoutes } from "@/server/rest-route";
import { tenantProcedure } from "@/server/trpc";
import { avatarOutput, setAvatarInput } from "./avatars.schema";
import { removeAvatar, setAvatar } from "./avatars.service";

const rest = restRoutes("Profile");

/** Procedures of the users router for one's own picture. */
export const avatarProcedures = {
  setAvatar: tenantProcedure("profile:write")
    .meta(
      rest("PUT", "/profile/avatar", "Set own picture", {
        description:
          "Keeps the middle square. `GET /api/avatar/{hash}/small` and `…/large` return it to people of the organization.",
      }),
    )
    .input(setAvatarInput)
    .output(avatarOutput)
    .mutation(async ({ ctx, input }) => ({ avatar: await setAvatar(ctx.db, ctx, input) })),

  removeAvatar: tenantProcedure("profile:write")
    .meta(rest("DELETE", "/profile/avatar", "Remove own picture"))
    .output(avatarOutput)
    .mutation(async ({ ctx }) => {
      await removeAvatar(ctx.db, ctx);
      return { avatar: null };
    }),
};
