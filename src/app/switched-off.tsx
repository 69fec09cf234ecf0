import type { ReactNode } from "react";
import { ButtonAnchor } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Icon } from "@/components/ui/icon";
import { getTranslations } from "@/i18n/page-language";
import type { FeatureName } from "@/lib/tenant-settings";
import { productPages } from "./product-links";

interface SwitchedOffProps {
  icon: Icon;
  feature: FeatureName;
  organization: { name: string };
  /** What else the person may do. */
  action?: ReactNode;
}

/** Instead of a page whose feature the platform has turned off for the organization. */
export async function SwitchedOff({ icon, feature, organization, action }: SwitchedOffProps) {
  const t = await getTranslations("switchedOff");
  const help = productPages().find(({ name }) => name === "help");
  return (
    <Card>
      <EmptyState
        isPage
        icon={icon}
        title={t(`title.${feature}`)}
        action={
          <>
            {action ?? <ButtonLink href="/dashboard">{t("toOverview")}</ButtonLink>}
            {help && <ButtonAnchor href={help.href}>{t("getHelp")}</ButtonAnchor>}
          </>
        }
      >
        {t("text", { organization: organization.name })}
      </EmptyState>
    </Card>
  );
}
