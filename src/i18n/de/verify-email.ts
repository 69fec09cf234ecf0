import type { verifyEmail as english } from "../en/verify-email";
import type { Translated } from "../messages";

export const verifyEmail: Translated<typeof english> = {
  used: {
    title: "Dieser Link wurde bereits verwendet",
    hint: "Ihre E-Mail-Adresse ist bestätigt. Sie brauchen nichts weiter zu tun.",
  },
  expired: {
    title: "Dieser Link ist nicht mehr gültig",
    hint: "Er ist älter als einen Tag, oder es wurde ein neuerer gesendet. Fordern Sie in Ihrem Arbeitsbereich einen neuen Link an.",
  },
  unknown: {
    title: "Dieser Link ist hier nicht gültig",
    hint: "Möglicherweise wurde er abgeschnitten: Kopieren Sie den ganzen Link aus der E-Mail. Wenn er für einen anderen Arbeitsbereich bestimmt ist, öffnen Sie ihn dort.",
  },
  failed: "Ihre E-Mail-Adresse wurde nicht bestätigt",
  verify: "E-Mail-Adresse bestätigen",
  verified: "Ihre E-Mail-Adresse ist bestätigt",
  goToWorkspace: "Zu Ihrem Arbeitsbereich",
};
