import type { lowStockMail as english } from "../en/low-stock-mail";
import type { Translated } from "../messages";

export const lowStockMail: Translated<typeof english> = {
  subject:
    "{organization}: {count, plural, one {{shown} Produkt ist knapp oder nicht vorrätig} other {{shown} Produkte sind knapp oder nicht vorrätig}}",
  heading:
    "{count, plural, one {{shown} Produkt ist knapp geworden} other {{shown} Produkte sind knapp geworden}}",
  low: "{name} ({sku}): {stock} auf Lager, Mindestbestand {minimum}",
  out: "{name} ({sku}): nicht vorrätig, Mindestbestand {minimum}",
  more: "{count, plural, one {und {shown} weiteres.} other {und {shown} weitere.}}",
  list: "Produkte mit niedrigem Bestand ansehen",
  settings: "Ändern, welche E-Mails Sie erhalten",
  footnote:
    "Sie erhalten diese E-Mail, weil Sie sie in Ihrem Profil eingeschaltet haben, höchstens einmal am Tag.",
};
