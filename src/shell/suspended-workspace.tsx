import { StatusPage } from "@/components/ui/status-page";

/**
 * Only a suspended workspace refuses everyone. Not among the client components of status-pages.tsx: Next includes the
 * content in its response to a refusal in a layout, so that programs see the reason too.
 */
export function SuspendedWorkspace() {
  return (
    <StatusPage code="403" title="This workspace is suspended">
      <p>
        Nobody can sign in at the moment. Its data is kept and will be available when the workspace is
        reactivated.
      </p>
      <p className="mt-3">Your organization’s administrator can tell you more.</p>
    </StatusPage>
  );
}
