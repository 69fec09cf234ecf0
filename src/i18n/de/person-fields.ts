import type { personFields as english } from "../en/person-fields";
import type { Translated } from "../messages";

export const personFields: Translated<typeof english> = {
  firstName: "Vorname",
  lastName: "Nachname",
  username: "Benutzername",
  roles: "Rollen",
  advisor: "Berater",
  sponsor: "Sponsor",
};
