"use client";

import { PageError, type PageErrorProps } from "@/components/ui/page-error";

export default function ErrorPage(props: PageErrorProps) {
  return (
    <main className="flex min-h-dvh flex-col justify-center">
      <h1 className="sr-only">Something went wrong</h1>
      <PageError {...props} />
    </main>
  );
}
