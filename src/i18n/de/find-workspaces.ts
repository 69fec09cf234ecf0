import type { findWorkspaces as english } from "../en/find-workspaces";
import type { Translated } from "../messages";

export const findWorkspaces: Translated<typeof english> = {
  submit: "Links per E-Mail senden",
  notSent: "Die E-Mail wurde nicht gesendet",
  sent: "Prüfen Sie Ihren Posteingang",
  sentHint:
    "Wenn es zu dieser E-Mail-Adresse hier Konten gibt, ist eine Nachricht mit den Links unterwegs. Nichts angekommen? Versuchen Sie es mit einer anderen E-Mail-Adresse, oder fragen Sie die Person, die Sie eingeladen hat.",
};
