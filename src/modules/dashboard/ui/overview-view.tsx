"use client";

import { Plus } from "lucide-react";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/auth/ui/verify-email-banner";
import { useViewer } from "@/modules/auth/ui/viewer-context";
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
