import { StatusPage } from "@/components/ui/status-page";

/**
 * The only workspace that refuses everybody is a suspended one. Not among the client components of status-pages.tsx: Next answers a
 * refusal in a layout with what it sends along, and so it says why to programs as well.
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
