import type { identifierChecks as english } from "../en/identifier-checks";
import type { Translated } from "../messages";

export const identifierChecks: Translated<typeof english> = {
  action: "Das ist keine Aktion",
  entityType: "Das ist kein Typ, für den es Aktivität gibt",
  instance: "Das ist keine gültige Instanz",
  organization: "Das ist keine ID einer Organisation",
  revision: "Das ist keine Revision",
};
