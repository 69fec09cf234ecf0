import type { createTranslator } from "use-intl/core";
import type { Messages, Namespace } from "./messages";

/** The texts of a namespace, in components that browsers render; on the server there is `translations.server.ts`. */
export { useTranslations } from "use-intl/react";

/** What gives the texts of a namespace, by key and values. */
export type Translator<Name extends Namespace> = ReturnType<typeof createTranslator<Messages, Name>>;
