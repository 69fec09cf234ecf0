import type { apiAccess as english } from "../en/api-access";
import type { Translated } from "../messages";

export const apiAccess: Translated<typeof english> = {
  title: "API aufrufen",
  reference: "API-Referenz",
  baseUrl: "Basis-URL",
  limit: "Limit",
  requestsPerMinute: "{requests} Anfragen pro Minute für jeden Schlüssel",
  example: "Ausprobieren",
  copyExample: "Befehl kopieren",
};
