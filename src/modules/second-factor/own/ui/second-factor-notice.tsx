"use client";

import { usePathname } from "next/navigation";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { DateTime } from "@/components/ui/date-time";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";

const settings = "/dashboard/settings/security";

/** Tells a person without a second factor that one is required, or from when on it will be. */
export function SecondFactorNotice() {
  const t = useTranslations("secondFactorNotice");
  const { user, organization, secondFactor } = useViewer();
  const isThere = usePathname() === settings;
  const { enabled, rule, requiredFrom } = secondFactor;
  if (enabled || rule === "optional") return null;
  const named = { organization: organization.name };
  return (
    <div className="mb-5">
      {rule === "required" ? (
        <Alert tone="warning" title={t("requiredTitle")}>
          {user.roles.includes("superuser") ? t("requiredOfSuperusers") : t("required", named)}
        </Alert>
      ) : (
        <Alert
          tone="warning"
          title={t("soonTitle")}
          action={!isThere && <ButtonLink href={settings}>{t("setUpNow")}</ButtonLink>}
        >
          {requiredFrom
            ? t.rich("soonFrom", { ...named, date: () => <DateTime value={requiredFrom} /> })
            : t("soon", named)}
        </Alert>
      )}
    </div>
  );
}
