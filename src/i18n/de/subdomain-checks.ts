import type { subdomainChecks as english } from "../en/subdomain-checks";
import type { Translated } from "../messages";

export const subdomainChecks: Translated<typeof english> = {
  tooShort: "Die Subdomain muss mindestens {min} Zeichen haben",
  tooLong: "Die Subdomain darf höchstens {max} Zeichen haben",
  pattern:
    "Verwenden Sie Buchstaben, Ziffern und Bindestriche, mit einem Buchstaben oder einer Ziffer am Anfang und am Ende",
  encoded: "Verwenden Sie nur Buchstaben, Ziffern und Bindestriche",
  reserved: "Diese Subdomain ist reserviert. Wählen Sie eine andere",
  taken: "Die Subdomain {subdomain} ist vergeben. Wählen Sie eine andere",
};
