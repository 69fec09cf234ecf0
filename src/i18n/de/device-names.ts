import type { deviceNames as english } from "../en/device-names";
import type { Translated } from "../messages";

export const deviceNames: Translated<typeof english> = {
  unknown: "Unbekanntes Gerät",
  browserOn: "{browser} unter {system}",
  someBrowserOn: "Browser unter {system}",
};
