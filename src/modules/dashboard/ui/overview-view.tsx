"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/accounts/verification/ui/verify-email-banner";
import { useViewer } from "@/viewer/viewer-context";
import type { Period } from "../dashboard.schema";
import { Dashboard } from "./dashboard";

/** The first page after sign-in. */
export function OverviewView({ days }: { days: Period }) {
  const { user, organization } = useViewer();
  return (
    <>
      <VerifyEmailBanner />
      <PageHeader
        title={`Hello, ${user.firstName}`}
        description={`Here is what is happening at ${organization.name}.`}
        actions={
          <>
            <Button asChild>
              <Link href="/dashboard/products">Browse products</Link>
            </Button>
            {can(user, "products:write") && (
              <Button asChild variant="primary">
                <Link href="/dashboard/products/create">
                  <Plus aria-hidden />
                  Create product
                </Link>
              </Button>
            )}
          </>
        }
      />
      <Dashboard days={days} />
    </>
  );
}
