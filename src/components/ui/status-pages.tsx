"use client";

import { Lock, SearchX } from "@/components/ui/page-icons";
import { ButtonAnchor } from "./button";
import { EmptyState } from "./empty-state";
import { StatusPage } from "./status-page";

/*
 * Shown in place of a page that cannot be shown. Next renders all of it along with every page and sends it to the
 * browser; of client components, it sends only the names. All in one file, so that they are one script, and without the
 * router's links, which every page would load for them.
 */

/** For hosts without an organization; `rootUrl` is the home page of the product. */
export function UnknownWorkspace({ rootUrl }: { rootUrl: string }) {
  return (
    <StatusPage
      code="404"
      title="Workspace not found"
      action={
        <ButtonAnchor href={rootUrl} variant="primary" size="large">
          Find your workspace
        </ButtonAnchor>
      }
    >
      Check the spelling of the subdomain. If it is right, the workspace was removed or renamed: ask the
      person who invited you.
    </StatusPage>
  );
}

/** For unknown paths. */
export function UnknownPage() {
  return (
    <StatusPage
      code="404"
      title="Page not found"
      action={
        <ButtonAnchor href="/" variant="primary" size="large">
          Go to the home page
        </ButtonAnchor>
      }
    >
      Check the URL. The page may have been moved or removed.
    </StatusPage>
  );
}

/** For 403 responses outside workspaces; without it, Next would use its own page. */
export function ClosedPage() {
  return (
    <StatusPage title="You do not have access to this page">
      Sign in with another account, or go back.
    </StatusPage>
  );
}

/** Like `UnknownPage`, inside the frame of a signed-in person. */
export function NothingHere() {
  return (
    <EmptyState
      isPage
      icon={SearchX}
      title="Not found"
      action={<ButtonAnchor href="/dashboard">Go to the overview</ButtonAnchor>}
    >
      It may have been deleted, or the link is incomplete.
    </EmptyState>
  );
}

/** For what the viewer may not do, or what nobody may do in a support session. */
export function NotAllowed({ isInAnothersName }: { isInAnothersName: boolean }) {
  return (
    <EmptyState
      isPage
      icon={Lock}
      title={isInAnothersName ? "Not available in a support session" : "Your role does not allow this"}
      action={<ButtonAnchor href="/dashboard">Go to the overview</ButtonAnchor>}
    >
      {isInAnothersName
        ? "Security settings, people and invitations can only be changed by the person and the organization’s administrators."
        : "Ask an administrator of your organization for access."}
    </EmptyState>
  );
}
