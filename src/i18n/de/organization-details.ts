import type { organizationDetails as english } from "../en/organization-details";
import type { Translated } from "../messages";

export const organizationDetails: Translated<typeof english> = {
  title: "Angaben",
  loading: "Organisation wird geladen",
  loadingFailed: "Die Organisation konnte nicht geladen werden",
  saved: "Die Organisation wurde gespeichert",
  changedByOther: "Jemand anderes hat die Organisation geändert",
  save: "Änderungen speichern",
  administratorsCanChange: "Administratoren können diese Angaben ändern.",
  nobody: "Niemand",
  inactive: "Inaktiv",
  noLongerActive: "{name} ist hier nicht mehr aktiv. Wählen Sie jemand anderen.",
  auditEmailPending:
    "{email} erhält Kopien, sobald jemand die Adresse über den Link bestätigt, den wir dorthin gesendet haben.",
  fields: {
    name: "Name",
    details: "Über die Organisation",
    sponsor: "Sponsor",
    representative: "Vertretung",
    bccAuditEmailAddress: "E-Mail-Adresse für Kopien",
  },
  help: {
    name: "Wird im Arbeitsbereich, auf der Anmeldeseite und in jeder E-Mail angezeigt.",
    details: "Was andere über die Organisation wissen sollten. Nur Text ohne Formatierung.",
    representative: "Spricht für die Organisation.",
    sponsor: "Trägt die Verantwortung für die Organisation.",
    bccAuditEmailAddress:
      "Erhält eine Blindkopie der E-Mails, die der Arbeitsbereich sendet, sobald der Inhaber zustimmt. E-Mails mit einem Geheimnis, etwa einem Link zum Festlegen eines Passworts, werden nie kopiert.",
  },
};
