import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";
import { rootUrl } from "./root-url";

/** For hosts that belong to no organization. */
export function UnknownWorkspace() {
  return (
    <StatusPage
      code="404"
      title="There is no workspace at this address"
      action={
        <Button asChild variant="primary" size="large">
          <a href={rootUrl()}>Find your workspace</a>
        </Button>
      }
    >
      Check the spelling of the name before the first dot. If it is right, the workspace was removed or
      renamed: ask the person who invited you.
    </StatusPage>
  );
}
