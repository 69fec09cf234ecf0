"use client";

import { Lock, SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusPage } from "@/components/ui/status-page";

/*
 * What stands in the place of a page that cannot be shown. Next renders all of it along with every page and sends it to the
 * browser: of client components, that is their names. In one file, so that they are one script.
 */

/** For hosts that belong to no organization; `rootUrl` is the start page of the product. */
export function UnknownWorkspace({ rootUrl }: { rootUrl: string }) {
  return (
    <StatusPage
      code="404"
      title="There is no workspace at this address"
      action={
        <Button asChild variant="primary" size="large">
          <a href={rootUrl}>Find your workspace</a>
        </Button>
      }
    >
      Check the spelling of the name before the first dot. If it is right, the workspace was removed or
      renamed: ask the person who invited you.
    </StatusPage>
  );
}

/** For addresses at which there is no page. */
export function UnknownPage() {
  return (
    <StatusPage
      code="404"
      title="This page does not exist"
      action={
        <Button asChild variant="primary" size="large">
          <Link href="/">Go to the start page</Link>
        </Button>
      }
    >
      The address may be mistyped, or the page was moved or removed.
    </StatusPage>
  );
}

/** For what is refused outside of workspaces; without it, Next would take a page of its own. */
export function ClosedPage() {
  return <StatusPage title="This page is not open to you">Sign in as somebody else, or go back.</StatusPage>;
}

/** As `UnknownPage`, inside the frame of a signed-in person. */
export function NothingHere() {
  return (
    <EmptyState
      isPage
      icon={SearchX}
      title="There is nothing at this address"
      action={
        <Button asChild>
          <Link href="/dashboard">Go to the overview</Link>
        </Button>
      }
    >
      What you are looking for was deleted, or the link is not complete.
    </EmptyState>
  );
}

/** For what the viewer may not do, or nobody in another's name. */
export function NotAllowed({ isInAnothersName }: { isInAnothersName: boolean }) {
  return (
    <EmptyState
      isPage
      icon={Lock}
      title={isInAnothersName ? "This is not open in another’s name" : "Your role does not allow this"}
      action={
        <Button asChild>
          <Link href="/dashboard">Go to the overview</Link>
        </Button>
      }
    >
      {isInAnothersName
        ? "Security settings, people and invitations are left to the person and the organization’s own administrators."
        : "Ask an administrator of your organization if you need to do this."}
    </EmptyState>
  );
}
