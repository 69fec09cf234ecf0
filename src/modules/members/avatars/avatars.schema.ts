import { z } from "zod";
import { pictureContent } from "@/lib/picture.schema";

export const setAvatarInput = z.strictObject({
  content: pictureContent,
});
export type SetAvatarInput = z.infer<typeof setAvatarInput>;

export const avatarOutput = z.strictObject({
  avatar: z.string().nullable().describe("The hash of the picture, part of its URL; null without one."),
});
