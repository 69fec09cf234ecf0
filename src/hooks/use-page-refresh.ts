"use client";

import { useRouter } from "next/navigation";
import { useCallback, useLayoutEffect, useTransition } from "react";
import { renderingBegins, renderingEnds } from "./url-changes";

/** Has the server render the page again; the state that lists have in the URL may change meanwhile. */
export function usePageRefresh(): () => void {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // With the rendered page: an effect that runs later would end a rendering that has begun since.
  useLayoutEffect(() => {
    if (!isPending) renderingEnds();
  });
  return useCallback(() => {
    renderingBegins();
    startTransition(() => router.refresh());
  }, [router]);
}
