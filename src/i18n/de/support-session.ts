import type { supportSession as english } from "../en/support-session";
import type { Translated } from "../messages";

export const supportSession: Translated<typeof english> = {
  title: "Support-Sitzung",
  banner:
    "<wide>Support-Sitzung von {impersonator} als </wide><narrow>Support-Sitzung als </narrow><person>{name}</person><end> bis <until></until></end>",
  timeLeft: "Verbleibende Zeit",
  stop: "Beenden",
  oneMinuteLeft: "Noch eine Minute.",
  fiveMinutesLeft: "Noch fünf Minuten.",
  begun: "Support-Sitzung von {impersonator} als {name}. Alles wird unter beiden Namen aufgezeichnet.",
};
