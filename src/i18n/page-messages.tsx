import "server-only";
import type { ReactNode } from "react";
import { language } from "./languages";
import { messagesOf, type Namespace } from "./messages";
import { MessagesProvider } from "./messages-provider";

interface PageMessagesProps {
  /** The namespaces of all components inside that browsers render, at once or later; a test says which they are. */
  of: readonly Namespace[];
  children: ReactNode;
}

/** Sends browsers the texts that a page needs, and no others. */
export function PageMessages({ of, children }: PageMessagesProps) {
  return (
    <MessagesProvider language={language} messages={messagesOf(language, of)}>
      {children}
    </MessagesProvider>
  );
}
