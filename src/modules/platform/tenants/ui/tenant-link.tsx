import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import type { PlatformActivity } from "@/modules/platform/activity/platform-activity.schema";
import { serializeActivityParams } from "./list-params";

/** The tenant of an entry, with a link to its activity. */
export function TenantLink({ tenant: { name, subdomain } }: Pick<PlatformActivity, "tenant">) {
  const t = useTranslations("platformActivity");
  const link = (shownName: ReactNode) =>
    subdomain ? (
      <TextLink href={serializeActivityParams("/platform/activity", { tenant: subdomain })}>
        {shownName}
      </TextLink>
    ) : (
      shownName
    );
  return t.rich("inOrganization", { name, organization: link });
}
