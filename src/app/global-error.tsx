"use client";

import { PageError, type PageErrorProps } from "./foundation";
import "./globals.css";

/** Replaces the root layout if the layout itself fails. */
export default function GlobalError(props: PageErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong – MMR</title>
        <main className="flex min-h-dvh flex-col justify-center">
          <h1 className="sr-only">Something went wrong</h1>
          <PageError {...props} />
        </main>
      </body>
    </html>
  );
}
