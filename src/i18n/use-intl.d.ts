import type { Language } from "./languages";
import type { Messages } from "./messages";

/** Keys and arguments of texts are checked by their types. */
declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}
