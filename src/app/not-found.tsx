import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { StatusPage } from "@/components/ui/status-page";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
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
