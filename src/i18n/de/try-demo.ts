import type { tryDemo as english } from "../en/try-demo";
import type { Translated } from "../messages";

export const tryDemo: Translated<typeof english> = {
  try: "Demo ausprobieren",
  failed: "Die Demo wurde nicht gestartet",
  ready: "Ihre Demo ist bereit. Sie werden weitergeleitet.",
  continue: "Weiter zur Demo",
};
