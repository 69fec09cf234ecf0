import type { language as english } from "../en/language";
import type { Translated } from "../messages";

export const language: Translated<typeof english> = {
  title: "Sprache",
  legend: "Sprache von Seiten und E-Mails",
  asOrganization: "Wie die Organisation",
  help: "Zahlen und Datumsangaben werden so geschrieben, wie Ihre Organisation es festgelegt hat.",
  save: "Sprache speichern",
  saved: "Ihre Sprache wurde gespeichert",
  notSaved: "Ihre Sprache wurde nicht gespeichert",
};
