"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Plus } from "@/components/ui/frame-icons";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/accounts/verification/ui/verify-email-banner";
import { useViewer } from "@/viewer/viewer-context";
import type { Period } from "../periods";
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
            <ButtonLink href="/dashboard/products">Browse products</ButtonLink>
            {can(user, "products:write") && (
              <ButtonLink href="/dashboard/products/create" variant="primary">
                <Plus aria-hidden />
                Create product
              </ButtonLink>
            )}
          </>
        }
      />
      <Dashboard days={days} />
    </>
  );
}
