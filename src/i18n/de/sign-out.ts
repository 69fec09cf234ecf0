import type { signOut as english } from "../en/sign-out";
import type { Translated } from "../messages";

export const signOut: Translated<typeof english> = {
  failed: "Sie sind noch angemeldet",
  failure: "Sie konnten nicht abgemeldet werden. Versuchen Sie es gleich noch einmal.",
};
