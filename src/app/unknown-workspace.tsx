"use client";

import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";

/**
 * For hosts that belong to no organization; `rootUrl` is the start page of the product. A client component, as all that
 * not-found and forbidden files show: Next renders them along with every page, of which then only their names are sent.
 */
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
