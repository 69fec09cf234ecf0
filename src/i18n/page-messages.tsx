import "server-only";
import type { ReactNode } from "react";
import { messagesOf } from "./compiled-messages";
import { MessagesProvider } from "./messages-provider";
import { getLanguage } from "./page-language";
import { pageNamespaces } from "./page-namespaces";

interface PageMessagesProps {
  /** The file of a page or a layout, as in `pageNamespaces`. */
  page: keyof typeof pageNamespaces;
  children: ReactNode;
}

/** Sends browsers the texts that they need to render a page or a layout, and no others. */
export async function PageMessages({ page, children }: PageMessagesProps) {
  const language = await getLanguage();
  return (
    <MessagesProvider language={language} messages={messagesOf(language, pageNamespaces[page])}>
      {children}
    </MessagesProvider>
  );
}
