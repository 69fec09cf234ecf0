"use client";

import { ButtonLink } from "@/components/ui/button-link";
import { Plus } from "@/components/ui/frame-icons";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslations } from "@/i18n/translations";
import { can } from "@/lib/permissions";
import { VerifyEmailBanner } from "@/modules/accounts/verification/ui/verify-email-banner";
import { useViewer } from "@/viewer/viewer-context";
import type { Period } from "../periods";
import { Dashboard } from "./dashboard";

/** The first page after sign-in. */
export function OverviewView({ days }: { days: Period }) {
  const t = useTranslations("dashboard");
  const { user, organization } = useViewer();
  return (
    <>
      <VerifyEmailBanner />
      <PageHeader
        title={t("hello", { name: user.firstName })}
        description={t("description", { organization: organization.name })}
        actions={
          <>
            <ButtonLink href="/dashboard/products">{t("browse")}</ButtonLink>
            {can(user, "products:write") && (
              <ButtonLink href="/dashboard/products/create" variant="primary">
                <Plus aria-hidden />
                {t("create")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Dashboard days={days} />
    </>
  );
}
