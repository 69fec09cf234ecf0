import type { subdomainField as english } from "../en/subdomain-field";
import type { Translated } from "../messages";

export const subdomainField: Translated<typeof english> = {
  label: "Subdomain",
  hint: "Hier melden sich alle an. Buchstaben, Ziffern und Bindestriche.",
  available: "{host} ist verfügbar",
};
