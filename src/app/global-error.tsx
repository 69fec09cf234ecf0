"use client";

import { Button, EmptyState, type PageErrorProps, TriangleAlert } from "./foundation";
import "./globals.css";

/** Without the texts of other pages, which the layout provides that is missing here. */
const texts = {
  en: {
    pageTitle: "Something went wrong – MMR",
    title: "This page could not be shown",
    text: "Something went wrong on our side. Try again. If the problem persists, give the reference below to your administrator.",
    reference: "Reference:",
    retry: "Try again",
  },
  de: {
    pageTitle: "Etwas ist schiefgegangen – MMR",
    title: "Diese Seite konnte nicht angezeigt werden",
    text: "Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal. Wenn das Problem bleibt, geben Sie Ihrem Administrator die folgende Referenz.",
    reference: "Referenz:",
    retry: "Erneut versuchen",
  },
};

/** That of the page that it replaces, or else the browser's: a layout that fails on the server leaves none. */
function shownLanguage(): keyof typeof texts {
  if (typeof document === "undefined") return "en";
  return /^de\b/.test(document.documentElement.lang || navigator.language) ? "de" : "en";
}

/** Replaces the root layout if the layout itself fails. */
export default function GlobalError({ error, retry }: PageErrorProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  const language = shownLanguage();
  const text = texts[language];
  return (
    <html lang={language}>
      <body>
        <title>{text.pageTitle}</title>
        <main className="flex min-h-dvh flex-col justify-center">
          <div role="alert">
            <EmptyState
              isPage
              icon={TriangleAlert}
              title={text.title}
              action={<Button onClick={retry}>{text.retry}</Button>}
            >
              <p>{text.text}</p>
              {digest && (
                <p className="mt-2 font-mono text-xs">
                  {text.reference} {digest}
                </p>
              )}
            </EmptyState>
          </div>
        </main>
      </body>
    </html>
  );
}
