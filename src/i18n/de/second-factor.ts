import type { secondFactor as english } from "../en/second-factor";
import type { Translated } from "../messages";

export const secondFactor: Translated<typeof english> = {
  title: "Zwei-Faktor-Authentifizierung",
  on: "Ein",
  off: "Aus",
  loadingFailed: "Die Zwei-Faktor-Authentifizierung konnte nicht geladen werden",
  turnedOn: "Die Zwei-Faktor-Authentifizierung ist aktiviert",
  turnedOff: "Die Zwei-Faktor-Authentifizierung ist deaktiviert",
  explanation:
    "Die Zwei-Faktor-Authentifizierung schützt Ihr Konto auch dann, wenn Ihr Passwort gestohlen wird: Zum Anmelden ist zusätzlich ein Code aus einer Authenticator-App nötig.",
  setUp: "Einrichten",
  inUse: "Zum Anmelden ist ein Code aus Ihrer Authenticator-App nötig.",
  inUseSince: "Seit <date></date> ist zum Anmelden ein Code aus Ihrer Authenticator-App nötig.",
  codesLeft:
    "{count, plural, one {Sie haben noch # Wiederherstellungscode.} other {Sie haben noch # Wiederherstellungscodes.}}",
  fewCodesLeft: "Erzeugen Sie neue, bevor sie aufgebraucht sind.",
  newCodes: "Neue Wiederherstellungscodes",
  anotherApp: "Andere App verwenden",
  turnOff: "Deaktivieren",
  cancel: "Abbrechen",
  tasks: {
    setUp: {
      submit: "Weiter",
      text: "Bestätigen Sie, dass Sie es sind. Danach sehen Sie den Code für Ihre Authenticator-App.",
    },
    newCodes: {
      submit: "Neue Codes erzeugen",
      text: "Bestätigen Sie, dass Sie es sind, um fortzufahren. Ihre bisherigen Wiederherstellungscodes funktionieren dann nicht mehr.",
    },
    turnOff: {
      submit: "Deaktivieren",
      text: "Bestätigen Sie, dass Sie es sind, um fortzufahren. Sie melden sich dann allein mit Ihrem Passwort an, und Ihre Wiederherstellungscodes funktionieren nicht mehr.",
    },
  },
  setup: {
    qrCode: "QR-Code für Ihre Authenticator-App",
    title: "Dieses Konto zur Authenticator-App hinzufügen",
    explanation:
      "Scannen Sie den Code mit Ihrem Passwortmanager, Google Authenticator, 2FAS oder einer anderen App. Wenn Sie ihn nicht scannen können, geben Sie diesen geheimen Schlüssel ein:",
    copySecret: "Schlüssel kopieren",
    openInApp: "In App öffnen",
    code: "Code aus Ihrer App",
    codeHelp: "Der 6-stellige Code, den die App für dieses Konto anzeigt.",
    submit: "Aktivieren",
    failed: "Das hat nicht funktioniert",
    wrongCode:
      "Dieser Code ist nicht richtig. Prüfen Sie, ob die Uhr Ihres Telefons richtig geht, und versuchen Sie den nächsten Code.",
  },
  recoveryCodes: {
    title: "Wiederherstellungscodes speichern",
    explanation:
      "Wenn Sie keinen Zugriff mehr auf Ihre Authenticator-App haben, melden Sie sich mit einem dieser Codes an. Jeder Code funktioniert nur einmal. Bewahren Sie sie in Ihrem Passwortmanager oder an einem anderen sicheren Ort auf.",
    shownOnce: "Sie werden nur einmal angezeigt",
    shownOnceHint: "Sie können sie nicht noch einmal ansehen, und auch kein Administrator kann das.",
    download: "Herunterladen",
    copy: "Kopieren",
    saved: "Ich habe sie gespeichert",
    fileTitle: "Wiederherstellungscodes von {email} bei {organization}",
    fileHelp:
      "Mit jedem Code können Sie sich einmal anmelden, wenn Sie Ihre Authenticator-App nicht zur Hand haben.",
    fileName: "wiederherstellungscodes",
  },
};
