import type { auditEmail as english } from "../en/audit-email";
import type { Translated } from "../messages";

export const auditEmail: Translated<typeof english> = {
  withdraw: "Anfrage zurückziehen",
  withdrawn: "Die Anfrage an {email} wurde zurückgezogen",
  notWithdrawn: "Die Anfrage wurde nicht zurückgezogen",
};
