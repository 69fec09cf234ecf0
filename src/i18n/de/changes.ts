import type { changes as english } from "../en/changes";
import type { Translated } from "../messages";

export const changes: Translated<typeof english> = {
  changedByOther: {
    key: "Jemand anderes hat diesen Schlüssel inzwischen geändert.",
    person: "Jemand anderes hat diese Person inzwischen geändert.",
    product: "Jemand anderes hat dieses Produkt inzwischen geändert.",
    settings: "Jemand anderes hat diese Einstellungen inzwischen geändert.",
  },
};
