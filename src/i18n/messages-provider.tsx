"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { defaultLanguage, type Language } from "./languages";
import type { Messages } from "./messages";
import { provideTexts } from "./texts";
import { translatorOf } from "./translator";

interface Texts {
  language: Language;
  messages: Partial<Messages>;
}

const TextsContext = createContext<Texts>({ language: defaultLanguage, messages: {} });

/** The texts of the page, compiled, and their language. */
export const useTexts = (): Texts => useContext(TextsContext);

/** Those of all pages that have been open in this tab: texts of a page that was left are still asked for by what it began. */
let ofThisTab: Partial<Messages> = {};

function provideToThisTab({ language, messages }: Texts): void {
  ofThisTab = { ...ofThisTab, ...messages };
  provideTexts((namespace) => translatorOf(language, namespace, ofThisTab[namespace]));
}

/** What was read from JSON: the same few are given again and again, to all who ask for a page. */
const read = new Map<string, Partial<Messages>>();

function messagesIn(texts: string): Partial<Messages> {
  const known = read.get(texts);
  if (known) return known;
  const messages: Partial<Messages> = JSON.parse(texts);
  read.set(texts, messages);
  return messages;
}

interface MessagesProviderProps {
  language: Language;
  /** The texts of some namespaces, compiled, as JSON. */
  texts: string;
  children: ReactNode;
}

/** Gives what is inside these texts in addition to those from outside. */
export function MessagesProvider({ language, texts, children }: MessagesProviderProps) {
  const outside = useTexts().messages;
  const all = useMemo(() => {
    const messages = messagesIn(texts);
    // On the server, pages of several languages are rendered at once.
    if (typeof window !== "undefined") provideToThisTab({ language, messages });
    return { language, messages: { ...outside, ...messages } };
  }, [language, outside, texts]);
  return <TextsContext value={all}>{children}</TextsContext>;
}
