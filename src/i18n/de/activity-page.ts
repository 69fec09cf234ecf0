import type { activityPage as english } from "../en/activity-page";
import type { Translated } from "../messages";

export const activityPage: Translated<typeof english> = {
  title: "Aktivität",
  ofEveryone: "Wer was wann geändert hat.",
  ofClients: "Was Kunden getan haben und was an ihren Konten geändert wurde.",
};
