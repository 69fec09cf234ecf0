import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DashboardForbidden() {
  return (
    <EmptyState
      isPage
      icon={Lock}
      title="Your role does not allow this"
      action={
        <Button asChild>
          <Link href="/dashboard">Go to the overview</Link>
        </Button>
      }
    >
      Ask an administrator of your organization if you need to do this.
    </EmptyState>
  );
}
