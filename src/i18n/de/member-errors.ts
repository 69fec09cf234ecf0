import type { memberErrors as english } from "../en/member-errors";
import type { Translated } from "../messages";

export const memberErrors: Translated<typeof english> = {
  personNotFound: "Die Person {id} wurde nicht gefunden.",
  accountGone: "Ihr Konto gibt es nicht mehr.",
  profileChanged: "Ihr Profil wurde inzwischen an anderer Stelle geändert.",
  accountChanged: "Ihr Konto wurde inzwischen an anderer Stelle geändert.",
  usernameTaken: "Dieser Benutzername ist vergeben.",
  ownAdvisor: "Niemand kann sein eigener Berater sein.",
  ownSponsor: "Niemand kann sein eigener Sponsor sein.",
  cannotGrant:
    "Sie haben die Rolle „{role, select, admin {Administrator} staff {Mitarbeiter} coordinator {Koordinator} client {Kunde} other {Superuser}}“ nicht und können sie daher weder vergeben noch entziehen.",
  cannotChange:
    "Diese Person hat die Rolle „{role, select, admin {Administrator} staff {Mitarbeiter} coordinator {Koordinator} client {Kunde} other {Superuser}}“, die Sie nicht haben.",
  lastOne:
    "Dies ist der letzte aktive {role, select, admin {Administrator} other {Superuser}}. Geben Sie zuerst einer anderen Person diese Rolle.",
  officer:
    "{name} ist als {office, select, sponsor {Sponsor} representative {Vertretung} other {Sponsor und Vertretung}} der Organisation eingetragen. Wählen Sie zuerst eine andere Person.",
  yourself: {
    enable: "Sie können sich nicht selbst aktivieren. Bitten Sie einen anderen Administrator.",
    disable: "Sie können sich nicht selbst deaktivieren. Bitten Sie einen anderen Administrator.",
    remove: "Sie können sich nicht selbst entfernen. Bitten Sie einen anderen Administrator.",
  },
  seatsTaken: {
    invite:
      "{limit, plural, one {Der einzige Platz dieser Organisation ist belegt.} other {Alle # Plätze dieser Organisation sind belegt.}} Widerrufen Sie zuerst eine offene Einladung oder deaktivieren Sie jemanden.",
    enable:
      "{limit, plural, one {Der einzige Platz dieser Organisation ist belegt.} other {Alle # Plätze dieser Organisation sind belegt.}} Deaktivieren oder entfernen Sie zuerst jemand anderen.",
    join: "{limit, plural, one {Der einzige Platz dieser Organisation ist belegt.} other {Alle # Plätze dieser Organisation sind belegt.}} Wenden Sie sich an die Person, die Sie eingeladen hat.",
  },
  invitationNotFound: "Die Einladung wurde nicht gefunden.",
  nobodyInvited: "Es wurde niemand eingeladen. Fehlerhafte Zeilen: {wrong} von {rows}.",
  knownEmail: {
    existing_user: "Diese E-Mail-Adresse gehört hier bereits jemandem.",
    disabled:
      "Diese E-Mail-Adresse gehört zu einem deaktivierten Konto. Aktivieren Sie stattdessen das Konto.",
  },
  alreadyYourEmail: "Das ist bereits Ihre E-Mail-Adresse",
  emailTaken: "Diese E-Mail-Adresse gehört bereits zu einem anderen Konto.",
  formerEmailTaken: "Ihre frühere E-Mail-Adresse gehört inzwischen zu einem anderen Konto.",
  emailChangedLately:
    "Ihre E-Mail-Adresse wurde vor weniger als sieben Tagen geändert. Sie können sie nur einmal in sieben Tagen ändern.",
};
