import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { getViewer } from "@/trpc/server";
import SuspendedWorkspace from "../forbidden";

export default async function DashboardForbidden() {
  const viewer = await getViewer().catch(() => null);
  // Only a suspended workspace refuses those who are not signed in.
  if (!viewer) return <SuspendedWorkspace />;
  const isInAnothersName = viewer.user.impersonator !== null;
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
