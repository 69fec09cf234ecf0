import type { tenantErrors as english } from "../en/tenant-errors";
import type { Translated } from "../messages";

export const tenantErrors: Translated<typeof english> = {
  notFound: "Die Organisation wurde nicht gefunden.",
  changedByOther: "Jemand anderes hat diese Einstellungen in der Zwischenzeit geändert.",
  platformCannotBeSuspended: "Die Organisation der Plattform selbst kann nicht gesperrt werden.",
  personNotFound: "Die Person wurde nicht gefunden.",
  noSessionAsSuperuser:
    "Eine Support-Sitzung als Superuser oder als Person der Plattform selbst ist nicht möglich.",
  organizationSuspended: "Die Organisation ist gesperrt. Entsperren Sie sie zuerst.",
  personInactive: "Das Konto ist deaktiviert oder entfernt.",
};
