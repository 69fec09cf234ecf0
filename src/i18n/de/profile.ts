import type { profile as english } from "../en/profile";
import type { Translated } from "../messages";

export const profile: Translated<typeof english> = {
  loading: "Ihr Profil wird geladen",
  loadingFailed: "Ihr Profil konnte nicht geladen werden",
  saved: "Ihr Profil wurde gespeichert",
  changedElsewhere: "Ihr Profil wurde an anderer Stelle geändert",
  name: "Name",
  save: "Änderungen speichern",
  account: "Konto",
  administratorsCanChange: {
    roles: "Rollen kann ein Administrator ändern.",
    rolesAndAssignments: "Rollen, Berater und Sponsor kann ein Administrator ändern.",
  },
};
