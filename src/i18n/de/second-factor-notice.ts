import type { secondFactorNotice as english } from "../en/second-factor-notice";
import type { Translated } from "../messages";

export const secondFactorNotice: Translated<typeof english> = {
  requiredTitle: "Richten Sie die Zwei-Faktor-Authentifizierung ein, um fortzufahren",
  requiredOfSuperusers:
    "Superuser müssen die Zwei-Faktor-Authentifizierung verwenden. Sobald sie aktiviert ist, können Sie den Rest des Arbeitsbereichs nutzen.",
  required:
    "{organization} schreibt die Zwei-Faktor-Authentifizierung vor. Sobald sie aktiviert ist, können Sie den Rest des Arbeitsbereichs nutzen.",
  soonTitle: "Sie werden die Zwei-Faktor-Authentifizierung brauchen",
  soon: "{organization} schreibt sie vor. Zum Einrichten brauchen Sie zwei Minuten und eine Authenticator-App.",
  soonFrom:
    "{organization} schreibt sie ab <date></date> vor. Zum Einrichten brauchen Sie zwei Minuten und eine Authenticator-App.",
  setUpNow: "Jetzt einrichten",
};
