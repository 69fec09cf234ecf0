import "server-only";
import type { ReactNode } from "react";
import { compiledTextsOf } from "./compiled-messages";
import type { Language } from "./languages";
import { MessagesProvider } from "./messages-provider";
import { getLanguage } from "./page-language";
import { pageNamespaces } from "./page-namespaces";

type Page = keyof typeof pageNamespaces;

/** By language and page. */
const written = new Map<string, string>();

/** The texts of a page as JSON: React sends one string with less work than so many objects. */
function textsOfPage(language: Language, page: Page): string {
  const id = `${language} ${page}`;
  const known = written.get(id);
  if (known !== undefined) return known;
  const texts = JSON.stringify(
    Object.fromEntries(pageNamespaces[page].map((name) => [name, compiledTextsOf(language, name)])),
  );
  written.set(id, texts);
  return texts;
}

interface PageMessagesProps {
  /** The file of a page or a layout, as in `pageNamespaces`. */
  page: Page;
  children: ReactNode;
}

/** Sends browsers the texts that they need to render a page or a layout, and no others. */
export async function PageMessages({ page, children }: PageMessagesProps) {
  const language = await getLanguage();
  return (
    <MessagesProvider language={language} texts={textsOfPage(language, page)}>
      {children}
    </MessagesProvider>
  );
}
