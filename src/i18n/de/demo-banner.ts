import type { demoBanner as english } from "../en/demo-banner";
import type { Translated } from "../messages";

export const demoBanner: Translated<typeof english> = {
  label: "Demo",
  text: "<strong>Das ist eine Demo, nur für Sie.</strong> Sie endet am <end></end>. Danach wird alles darin gelöscht.",
  createWorkspace: "Eigenen Arbeitsbereich erstellen",
};
