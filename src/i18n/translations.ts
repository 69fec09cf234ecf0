/** The texts of a namespace, in components that browsers render; on the server there is `translations.server.ts`. */
export { useTranslations } from "use-intl/react";
