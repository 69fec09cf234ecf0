import type { createTenant as english } from "../en/create-tenant";
import type { Translated } from "../messages";

export const createTenant: Translated<typeof english> = {
  organization: "Organisation",
  emailHelp:
    "E-Mail-Adresse des ersten Administrators, der einen Link zum Beitreten erhält. Er läuft nach sieben Tagen ab.",
  emailExample: "name@example.com",
  cancel: "Abbrechen",
  submit: "Organisation anlegen",
  notCreated: "Die Organisation wurde nicht angelegt",
  created: "{name} wurde angelegt",
  invited: "{email} wurde als Administrator eingeladen.",
};
