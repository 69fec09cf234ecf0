import type { verifyEmailBanner as english } from "../en/verify-email-banner";
import type { Translated } from "../messages";

export const verifyEmailBanner: Translated<typeof english> = {
  title: "Bestätigen Sie Ihre E-Mail-Adresse",
  sent: "Wir haben einen Link an {email} gesendet. Bestätigen Sie Ihre E-Mail-Adresse, um andere Personen einzuladen.",
  sentAgain: "Wir haben einen neuen Link an {email} gesendet. Frühere Links funktionieren nicht mehr.",
  resend: "Link erneut senden",
  notSent: "Der Link wurde nicht gesendet",
};
