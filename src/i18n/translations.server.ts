import "server-only";
import { createTranslator } from "use-intl/core";
import { language } from "./languages";
import { type Messages, messagesOf, type Namespace } from "./messages";

/** The texts of a namespace, in what the server alone renders. */
export const translationsOf = <Name extends Namespace>(namespace: Name) =>
  createTranslator<Messages, Name>({
    locale: language,
    namespace,
    messages: messagesOf(language, [namespace]) as Messages,
  });
