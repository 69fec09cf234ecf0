import type { sampleCatalog as english } from "../en/sample-catalog";
import type { Translated } from "../messages";

export const sampleCatalog: Translated<typeof english> = {
  bag: { name: "Stofftasche", description: "Feste Baumwolle, trägt den Wocheneinkauf." },
  mug: { name: "Keramikbecher", description: "Fasst 350 ml und ist spülmaschinenfest." },
  lamp: { name: "Schreibtischlampe", description: "Dimmbar, mit einem Arm, der in jeder Stellung bleibt." },
  notebook: { name: "Notizbuch", description: "Punktiertes Papier, 96 Seiten, liegt aufgeschlagen flach." },
  bottle: { name: "Isolierflasche", description: "Hält Tee zwölf Stunden lang heiß." },
  apron: { name: "Leinenschürze", description: "Zwei tiefe Taschen, eine Größe." },
  pencil: { name: "Druckbleistift", description: "0,5 mm, mit Radiergummi unter der Kappe." },
  board: { name: "Schneidebrett aus Eiche", description: "Geölt, 40 × 25 cm." },
  umbrella: { name: "Taschenschirm", description: "Öffnet sich mit einer Hand, passt in jede Tasche." },
  glasses: { name: "Lesebrille", description: "Leichtes Gestell, im festen Etui." },
  adapter: { name: "Reiseadapter", description: "Passt in Steckdosen in 150 Ländern." },
  blanket: { name: "Wolldecke", description: "130 × 180 cm, aus recycelter Wolle gewebt." },
  fields: { material: "Material", warranty: "Garantie (Monate)", certified: "Zertifiziert" },
  materials: {
    ceramic: "Keramik",
    cotton: "Baumwolle",
    linen: "Leinen",
    oak: "Eiche",
    paper: "Papier",
    plastic: "Kunststoff",
    steel: "Stahl",
    wool: "Wolle",
  },
};
