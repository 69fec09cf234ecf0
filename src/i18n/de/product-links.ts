import type { productLinks as english } from "../en/product-links";
import type { Translated } from "../messages";

export const productLinks: Translated<typeof english> = {
  label: "Über diesen Dienst",
  language: "Sprache",
  links: {
    help: "Hilfe",
    status: "Status",
    terms: "Nutzungsbedingungen",
    privacy: "Datenschutz",
  },
};
