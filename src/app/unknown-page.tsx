"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";

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
