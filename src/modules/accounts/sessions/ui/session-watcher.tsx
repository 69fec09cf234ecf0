"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { signInAgain } from "@/modules/accounts/sign-in/ui/sign-out";
import { appErrorOf } from "@/trpc/errors";

const securitySettings = "/dashboard/settings/security";

/**
 * Redirects to the sign-in page as soon as a query learns that the session has ended, and to the security settings if a
 * second factor has become required. Mutations only report it: their form still holds what was typed.
 */
export function SessionWatcher() {
  const queryClient = useQueryClient();

  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        const code = appErrorOf(event.action.error)?.code;
        if (code === "UNAUTHORIZED") signInAgain();
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
