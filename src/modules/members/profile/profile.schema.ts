import { z } from "zod";
import { firstName, lastName } from "@/lib/names";
import { roles } from "@/lib/permissions";
import { username } from "@/modules/members/people/users.schema";

/** The editable fields of one's own profile. */
export const profileFields = z.strictObject({ firstName, lastName, username });

export const updateProfileInput = profileFields.extend({ version: z.number().int().positive() });
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;

export const profile = z.strictObject({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  username: z.string().nullable().describe("Null if the person has none."),
  roles: z.array(z.enum(roles)),
  advisorName: z.string().nullable().describe("Null if nobody advises the person."),
  sponsorName: z.string().nullable().describe("Null if nobody sponsors the person."),
  version: z.number(),
});
export type Profile = z.infer<typeof profile>;

/** The details of an error STALE_VERSION. */
export const staleProfile = z.object({ current: profile });
