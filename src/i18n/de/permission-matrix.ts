import type { permissionMatrix as english } from "../en/permission-matrix";
import type { Translated } from "../messages";

export const permissionMatrix: Translated<typeof english> = {
  caption: "Berechtigungen jeder Rolle und wie viele aktive Personen sie haben",
  permission: "Berechtigung",
  yours: "Ihre",
  activePeople: "Aktive Personen",
  unknown: "unbekannt",
  notInSupportSessions: "Nicht in Support-Sitzungen",
  yes: "Ja",
  no: "Nein",
  notes: {
    title: "So funktioniert es",
    severalRoles: "Personen mit mehreren Rollen haben die Berechtigungen aller dieser Rollen.",
    granting: "Sie können nur Rollen vergeben, die nicht mehr erlauben als Ihre eigenen.",
    support:
      "Der Plattform-Support kann eine Support-Sitzung als eine andere Person starten. Berechtigungen mit dem Vermerk „Nicht in Support-Sitzungen“ stehen dabei nicht zur Verfügung, denn damit ließe sich der Zugang dauerhaft sichern.",
  },
};
