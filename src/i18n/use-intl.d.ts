import type { Language } from "./languages";

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
  }
}
