"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useTransition } from "react";
import { renderingBegins, renderingEnds } from "./url-changes";

/** Has the server render the page again; the state that lists have in the URL may change meanwhile. */
export function usePageRefresh(): () => void {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  useEffect(() => {
    if (!isPending) renderingEnds();
  });
  return useCallback(() => {
    renderingBegins();
    startTransition(() => router.refresh());
  }, [router]);
}
