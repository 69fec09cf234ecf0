import type { access as english } from "../en/access";
import type { Translated } from "../messages";

export const access: Translated<typeof english> = {
  signIn: "Melden Sie sich an, um fortzufahren.",
  invalidApiKey: "Dieser API-Schlüssel gilt hier nicht: Er ist unbekannt, abgelaufen oder widerrufen.",
  foreign: "Die Anfrage kam nicht von einer Seite dieses Arbeitsbereichs. Laden Sie die Seite neu.",
  notRenewed: "Ihre Sitzung konnte nicht verlängert werden. Versuchen Sie es in Kürze noch einmal.",
  noOrganization: "Unter dieser Subdomain gibt es keine Organisation.",
  moved: "{organization} ist auf die Subdomain {subdomain} umgezogen.",
  suspended: "{organization} ist gesperrt.",
  featureOff: "Diese Funktion ist für {organization} nicht freigeschaltet.",
  secondFactorRequired:
    "Richten Sie zuerst die Zwei-Faktor-Authentifizierung in Ihren Sicherheitseinstellungen ein.",
  supportSession: "Das ist in einer Support-Sitzung nicht möglich.",
  scopes:
    "Die Berechtigungen dieses API-Schlüssels oder die Rollen der Person, die ihn erstellt hat, erlauben das nicht.",
  role: "Ihre Rolle erlaubt das nicht.",
  keysUseRest: "Mit einem API-Schlüssel ist das nicht möglich. Verwenden Sie die REST-API.",
  keysAreNoPeople: "Mit einem API-Schlüssel ist das nicht möglich. Melden Sie sich als Person an.",
  onlyPlatform: "Das gibt es nur auf dem eigenen Host der Plattform.",
  onlyRootDomain: "Das gibt es nur auf der Hauptdomain, nicht in einem Arbeitsbereich.",
  demo: "Das ist in der Demo nicht möglich.{signUp, select, open { Erstellen Sie dafür einen eigenen Arbeitsbereich.} other {}}",
};
