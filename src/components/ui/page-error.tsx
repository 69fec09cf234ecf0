"use client";

import { Failure } from "./failure";
import { serviceUnavailable } from "./page-error-digest";
import { Unavailable } from "./unavailable";

/** The props of a Next error page. */
export interface PageErrorProps {
  error: unknown;
  retry: () => void;
}

export function PageError({ error, retry }: PageErrorProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  if (digest === serviceUnavailable) return <Unavailable onRetry={retry} />;
  return (
    <Failure title="This page could not be shown" reference={digest} onRetry={retry}>
      Something went wrong on our side. Try again. If the problem persists, give the reference below to your
      administrator.
    </Failure>
  );
}
