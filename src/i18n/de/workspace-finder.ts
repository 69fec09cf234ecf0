import type { workspaceFinder as english } from "../en/workspace-finder";
import type { Translated } from "../messages";

export const workspaceFinder: Translated<typeof english> = {
  title: "Arbeitsbereich finden",
  explanation: "Sie melden sich auf der Subdomain Ihrer Organisation an.",
  subdomain: "Subdomain des Arbeitsbereichs",
  example: "acme",
  subdomainMissing: "Geben Sie die Subdomain Ihres Arbeitsbereichs ein",
  subdomainInvalid: "Eine Subdomain enthält nur Buchstaben, Ziffern und Bindestriche, zum Beispiel acme",
  submit: "Weiter",
  notSure: "Subdomain nicht zur Hand? <find>Arbeitsbereiche per E-Mail senden</find>",
};
