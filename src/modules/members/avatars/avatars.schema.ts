import { z } from "zod";
import { maxPictureBytes, tooLarge } from "@/lib/picture-file";

/** Base64 turns three bytes into four characters. */
const maxCharacters = Math.ceil(maxPictureBytes / 3) * 4;

export const setAvatarInput = z.strictObject({
  /** A PNG, JPEG or WebP file of at most 512 KiB. */
  content: z.string().max(maxCharacters, tooLarge).pipe(z.base64("The file was not uploaded completely")),
});
export type SetAvatarInput = z.infer<typeof setAvatarInput>;

export const avatarOutput = z.strictObject({
  avatar: z.string().nullable().describe("The hash of the picture, part of its URL; null without one."),
});
