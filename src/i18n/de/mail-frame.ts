import type { mailFrame as english } from "../en/mail-frame";
import type { Translated } from "../messages";

export const mailFrame: Translated<typeof english> = {
  linkToCopy: "Falls die Schaltfläche nicht funktioniert, kopieren Sie diesen Link in Ihren Browser:",
};
