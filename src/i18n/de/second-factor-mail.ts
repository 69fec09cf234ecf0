import type { secondFactorMail as english } from "../en/second-factor-mail";
import type { Translated } from "../messages";

export const secondFactorMail: Translated<typeof english> = {
  subject: {
    enabled: "Die Zwei-Faktor-Authentifizierung bei {organization} wurde aktiviert",
    replaced: "Die Zwei-Faktor-Authentifizierung bei {organization} wurde umgestellt",
    disabled: "Die Zwei-Faktor-Authentifizierung bei {organization} wurde deaktiviert",
    reset: "Die Zwei-Faktor-Authentifizierung bei {organization} wurde zurückgesetzt",
  },
  heading: "Die Zwei-Faktor-Authentifizierung wurde geändert",
  change: {
    enabled:
      "Die Zwei-Faktor-Authentifizierung wurde für Ihr Konto aktiviert. Zum Anmelden brauchen Sie jetzt zusätzlich einen Code aus Ihrer Authenticator-App.",
    replaced:
      "Die Zwei-Faktor-Authentifizierung wurde auf eine andere Authenticator-App umgestellt. Codes aus der bisherigen App funktionieren nicht mehr.",
    disabled:
      "Die Zwei-Faktor-Authentifizierung wurde für Ihr Konto deaktiviert. Sie melden sich jetzt allein mit Ihrem Passwort an.",
    reset:
      "Ein Administrator hat die Zwei-Faktor-Authentifizierung für Ihr Konto zurückgesetzt und Sie überall abgemeldet. Sie melden sich allein mit Ihrem Passwort an, bis Sie sie wieder einrichten.",
  },
  footnote:
    "Wenn Sie das nicht erwartet haben, ändern Sie jetzt Ihr Passwort und informieren Sie einen Administrator von {organization}.",
};
