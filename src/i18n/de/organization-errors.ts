import type { organizationErrors as english } from "../en/organization-errors";
import type { Translated } from "../messages";

export const organizationErrors: Translated<typeof english> = {
  changedMeanwhile: "Jemand anderes hat diese Einstellungen inzwischen geändert.",
  notFound: "Die Organisation wurde nicht gefunden.",
  notRegistered: "Diese Organisation ist auf der Plattform nicht registriert.",
  noAllowedOrigins: "Diese Organisation kann keine erlaubten Origins haben. Wenden Sie sich an den Support.",
  chooseActivePerson: "Wählen Sie eine aktive Person Ihrer Organisation.",
  nameTaken: "Eine andere Organisation hat diesen Namen",
  ownSecondFactorFirst: "Richten Sie zuerst für Ihr eigenes Konto die Zwei-Faktor-Authentifizierung ein.",
  subdomainOfPlatform: "Die eigene Organisation der Plattform kann ihre Subdomain nicht ändern.",
  subdomainAlreadyYours: "Das ist bereits Ihre Subdomain",
  subdomainMoves:
    "Ihre Subdomain wurde innerhalb von {days} Tagen {moves} Mal geändert. Warten Sie, bevor Sie sie noch einmal ändern",
};
