import type { acceptInvitation as english } from "../en/accept-invitation";
import type { Translated } from "../messages";

export const acceptInvitation: Translated<typeof english> = {
  invitedBy: "{name} hat <email></email> eingeladen. Geben Sie Ihren Namen ein und wählen Sie ein Passwort.",
  invitedByAdministrator:
    "Ein Administrator hat <email></email> eingeladen. Geben Sie Ihren Namen ein und wählen Sie ein Passwort.",
  password: "Passwort",
  join: "{organization} beitreten",
  notJoined: "Sie konnten nicht beitreten",
  toSignIn: "Zur Anmeldung",
  askForNew: "Bitten Sie um einen neuen.",
  problems: {
    LINK_USED: {
      title: "Diese Einladung wurde bereits angenommen",
      hint: "Melden Sie sich mit dem Passwort an, das Sie dabei gewählt haben.",
    },
    LINK_EXPIRED: {
      title: "Diese Einladung ist nicht mehr gültig",
      hint: "Sie ist abgelaufen oder wurde widerrufen. Bitten Sie die Person, die Sie eingeladen hat, um eine neue.",
    },
    LINK_UNKNOWN: {
      title: "Dieser Link ist hier nicht gültig",
      hint: "Er ist unvollständig, gehört zu einem anderen Arbeitsbereich oder wurde durch einen neueren ersetzt. Kopieren Sie den ganzen Link aus der neuesten E-Mail.",
    },
  },
};
