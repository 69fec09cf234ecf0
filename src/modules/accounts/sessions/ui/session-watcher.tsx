"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { hasUnsavedChanges } from "@/hooks/leave-guard";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { onSessionChange } from "@/modules/accounts/sign-in/ui/session-channel";
import { appErrorOf } from "@/trpc/errors";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import { sessionHasEnded, setPageSession, usePageSession } from "./page-session";

const securitySettings = "/dashboard/settings/security";

const isSamePerson = (one: Viewer, other: Viewer) =>
  one.user.id === other.user.id && one.user.impersonator === other.user.impersonator;

/**
 * Redirects to the sign-in page as soon as a query learns that the session has ended, and to the security settings if a second
 * factor has become required. A page with typed text stays, and says so instead; so does one that was about to change something.
 */
export function SessionWatcher() {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const viewer = useViewer();
  // Another tab may have signed out or in, or ended a support session.
  const { data, dataUpdatedAt } = useQuery(
    trpc.auth.me.queryOptions(undefined, { initialData: viewer, refetchOnWindowFocus: "always" }),
  );

  useEffect(
    () => onSessionChange(() => void queryClient.invalidateQueries(trpc.auth.me.queryFilter())),
    [queryClient, trpc],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same response again is news as well.
  useEffect(() => {
    const { state } = usePageSession.getState();
    if (!isSamePerson(data, viewer)) {
      if (hasUnsavedChanges()) setPageSession("another");
      else window.location.reload();
    } else if (state !== "same") {
      setPageSession("same");
      // Reads again what could not be loaded meanwhile.
      void queryClient.invalidateQueries({ predicate: ({ state: { status } }) => status === "error" });
    }
  }, [data, dataUpdatedAt, viewer, queryClient]);

  useEffect(
    () =>
      queryClient.getMutationCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        if (appErrorOf(event.action.error)?.code === "UNAUTHORIZED") setPageSession("ended");
      }),
    [queryClient],
  );

  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const code = appErrorOf(event.action.error)?.code;
        if (code === "UNAUTHORIZED") sessionHasEnded();
        if (code === "SECOND_FACTOR_REQUIRED" && window.location.pathname !== securitySettings) {
          window.location.assign(securitySettings);
        }
        // The server responds to the reload with the page for suspended organizations, or redirects to the new
        // subdomain.
        if (code === "TENANT_SUSPENDED" || code === "TENANT_MOVED") window.location.reload();
      }),
    [queryClient],
  );

  return null;
}
