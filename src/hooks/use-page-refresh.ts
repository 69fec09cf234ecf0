"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState, useTransition } from "react";
import { renderingBegins, renderingEnds } from "./url-changes";

/** Has the server render the page again; the state that lists have in the URL may change meanwhile. */
export function usePageRefresh(): () => void {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: also where it was never seen to be pending.
  useEffect(() => {
    if (!isPending) renderingEnds();
  }, [isPending, asked]);
  useEffect(() => renderingEnds, []);
  return useCallback(() => {
    renderingBegins();
    setAsked((count) => count + 1);
    startTransition(() => router.refresh());
  }, [router]);
}
