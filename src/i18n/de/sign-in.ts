import type { signIn as english } from "../en/sign-in";
import type { Translated } from "../messages";

export const signIn: Translated<typeof english> = {
  title: "Bei {organization} anmelden",
  wrongOrganization: "Falsche Organisation? <find>Arbeitsbereich finden</find>",
  wrongOrganizationOrNew:
    "Falsche Organisation? <find>Arbeitsbereich finden</find> oder <create>neuen erstellen</create>",
  notes: {
    supportEnded: {
      title: "Ihre Support-Sitzung ist beendet",
      text: "Sie hat ihre Höchstdauer von 30 Minuten erreicht oder wurde beendet. Alles, was Sie getan haben, ist unter beiden Namen aufgezeichnet.",
    },
    impersonation: {
      title: "Die Support-Sitzung wurde nicht gestartet",
      text: "Der Link von der Plattform funktioniert nur einmal und nur innerhalb einer Minute. Gehen Sie zurück zur Plattform und versuchen Sie es erneut.",
    },
    handoff: {
      title: "Bitte melden Sie sich an",
      text: "Der Link von der Registrierungsseite funktioniert nur einmal und nur innerhalb einer Minute. Ihr Arbeitsbereich ist bereit: Melden Sie sich mit der E-Mail-Adresse und dem Passwort an, die Sie gewählt haben.",
    },
    moved: {
      title: "Ihr Arbeitsbereich ist hierher umgezogen",
      text: "Melden Sie sich ab jetzt hier an. Die alte Subdomain leitet 30 Tage lang hierher weiter.",
    },
    passwordChanged: {
      title: "Ihr Passwort wurde geändert",
      text: "Melden Sie sich mit Ihrem neuen Passwort an.",
    },
  },
  backToPlatform: "Zurück zur Plattform",
  email: "E-Mail-Adresse",
  password: "Passwort",
  submit: "Anmelden",
  back: "Zurück",
  forgotPassword: "Passwort vergessen?",
  passwordMissing: "Geben Sie Ihr Passwort ein",
  emailInvalid: "Geben Sie eine E-Mail-Adresse wie name@example.com ein",
  codeMissing: "Geben Sie einen Code ein",
  wrongCode: "Dieser Code ist falsch oder wurde bereits verwendet. Warten Sie auf den nächsten.",
  problems: {
    INVALID_CREDENTIALS: {
      title: "E-Mail-Adresse oder Passwort ist falsch",
      hint: "Prüfen Sie beides und versuchen Sie es erneut. Achten Sie beim Passwort auf Groß- und Kleinschreibung.",
    },
    OFFLINE: {
      title: "Sie sind offline",
      hint: "Melden Sie sich an, sobald Sie wieder online sind.",
    },
    TENANT_SUSPENDED: {
      title: "Dieser Arbeitsbereich ist gesperrt",
      hint: "Niemand kann sich anmelden, bis er entsperrt wird. Fragen Sie Ihren Administrator.",
    },
    SERVICE_UNAVAILABLE: {
      title: "Die Anmeldung ist vorübergehend nicht möglich",
      hint: "Es liegt nicht an Ihrem Passwort. Versuchen Sie es gleich noch einmal.",
    },
    unexpected: {
      title: "Anmeldung fehlgeschlagen",
      hint: "Der Server war nicht erreichbar oder hat nicht wie erwartet geantwortet. Versuchen Sie es gleich noch einmal.",
    },
  },
  paused: {
    title: "Zu viele Versuche",
    hint: "Die Anmeldung ist vorübergehend gesperrt, auch mit dem richtigen Passwort. <countdown></countdown> Oder <reset>wählen Sie ein neues Passwort</reset>: Das entsperrt Ihr Konto sofort.",
    minutes: "Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut.",
    seconds: "Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.",
    over: "Sie können es jetzt erneut versuchen.",
  },
};
