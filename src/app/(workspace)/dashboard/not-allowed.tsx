"use client";

import { Lock } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** In the place of a page that the viewer may not open. */
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
