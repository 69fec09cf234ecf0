"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { createTranslator } from "use-intl/core";
import { IntlProvider } from "use-intl/react";
import type { Language } from "./languages";
import type { Messages } from "./messages";
import { provideTexts } from "./texts";

interface MessagesProviderProps {
  language: Language;
  /** The texts of some namespaces, compiled. */
  messages: Partial<Messages>;
  children: ReactNode;
}

const Given = createContext<Partial<Messages>>({});

/** Those of all pages that have been open in this tab: texts of a page that was left are still asked for by what it began. */
let ofThisTab: Partial<Messages> = {};

function provideToThisTab(language: Language, messages: Partial<Messages>): void {
  ofThisTab = { ...ofThisTab, ...messages };
  const known = ofThisTab as Messages;
  provideTexts((namespace) =>
    createTranslator({ locale: language, namespace: namespace as string, messages: known }),
  );
}

/** Gives what is inside these texts in addition to those from outside. */
export function MessagesProvider({ language, messages, children }: MessagesProviderProps) {
  const outside = useContext(Given);
  const all = useMemo(() => {
    // On the server, pages of several languages are rendered at once.
    if (typeof window !== "undefined") provideToThisTab(language, messages);
    return { ...outside, ...messages };
  }, [language, outside, messages]);
  return (
    <Given value={all}>
      <IntlProvider locale={language} messages={all as Messages}>
        {children}
      </IntlProvider>
    </Given>
  );
}
