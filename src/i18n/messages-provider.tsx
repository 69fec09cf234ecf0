"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { IntlProvider } from "use-intl/react";
import type { Language } from "./languages";
import type { Messages } from "./messages";

interface MessagesProviderProps {
  language: Language;
  /** The texts of some namespaces, compiled. */
  messages: Partial<Messages>;
  children: ReactNode;
}

const Given = createContext<Partial<Messages>>({});

/** Gives what is inside these texts in addition to those from outside. */
export function MessagesProvider({ language, messages, children }: MessagesProviderProps) {
  const outside = useContext(Given);
  const all = useMemo(() => ({ ...outside, ...messages }), [outside, messages]);
  return (
    <Given value={all}>
      <IntlProvider locale={language} messages={all as Messages}>
        {children}
      </IntlProvider>
    </Given>
  );
}
