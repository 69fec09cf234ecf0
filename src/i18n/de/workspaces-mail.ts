import type { workspacesMail as english } from "../en/workspaces-mail";
import type { Translated } from "../messages";

export const workspacesMail: Translated<typeof english> = {
  subject: "Ihre Arbeitsbereiche",
  list: "{count, plural, one {Zu Ihrer E-Mail-Adresse gibt es ein Konto in diesem Arbeitsbereich:} other {Zu Ihrer E-Mail-Adresse gibt es ein Konto in jedem dieser Arbeitsbereiche:}}",
  footnote:
    "Sie erhalten diese E-Mail, weil jemand die Arbeitsbereiche zu dieser Adresse angefordert hat. Wenn Sie das nicht waren, können Sie die Nachricht ignorieren: Niemand sonst kann sie sehen.",
};
