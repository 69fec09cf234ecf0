"use client";

import { SearchX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function DashboardNotFound() {
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
