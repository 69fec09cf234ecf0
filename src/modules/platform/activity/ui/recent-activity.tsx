"use client";

import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { History } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import type { TenantDetail } from "@/modules/platform/tenants/tenants.schema";
import { recentActivityInput, serializeActivityParams } from "@/modules/platform/tenants/ui/list-params";
import { useTRPC } from "@/trpc/react";
import { PlatformActivityDetails } from "./platform-activity-details";

/** The latest activity of a tenant, including the platform's about it. */
export function RecentActivity({ tenant }: { tenant: TenantDetail }) {
  const t = useTranslations("platformActivity");
  const trpc = useTRPC();
  const query = useQuery(trpc.tenants.activity.queryOptions(recentActivityInput(tenant.id)));
  return (
    <Card
      title={t("recent")}
      action={
        <TextLink href={serializeActivityParams("/platform/activity", { tenant: tenant.subdomain })}>
          {t("all")}
        </TextLink>
      }
    >
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {({ items }) =>
          items.length > 0 ? (
            <ActivityItems items={items} details={PlatformActivityDetails} isElsewhere />
          ) : (
            <EmptyState icon={History} title={t("none")}>
              {t("noneHelp")}
            </EmptyState>
          )
        }
      </Loaded>
    </Card>
  );
}
