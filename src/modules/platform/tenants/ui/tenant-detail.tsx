"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { ExternalLink } from "@/components/ui/icons";
import { Loaded } from "@/components/ui/loaded";
import { PageHeader } from "@/components/ui/page-header";
import { useTranslations } from "@/i18n/translations";
import { formatCount } from "@/lib/format";
import { RecentActivity } from "@/modules/platform/activity/ui/recent-activity";
import { TenantPeople } from "@/modules/platform/impersonation/ui/tenant-people";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { TenantDetail as Tenant } from "../tenants.schema";
import { TenantSettingsForm } from "./tenant-settings-form";
import { TenantSwitch } from "./tenant-switch";
import { LastActivity, TenantState } from "./tenant-table";

/** All details of a tenant. The page has prefetched it. */
export function TenantDetail({ id, rootDomain }: { id: string; rootDomain: string }) {
  const t = useTranslations("tenantDetail");
  const query = useQuery(useTRPC().tenants.byId.queryOptions({ id }));
  return (
    <Loaded
      query={query}
      failure={t("loadingFailed")}
      skeleton={<ListSkeleton label={t("loading")} rows={6} />}
    >
      {(tenant) => <Details tenant={tenant} rootDomain={rootDomain} />}
    </Loaded>
  );
}

function Details({ tenant, rootDomain }: { tenant: Tenant; rootDomain: string }) {
  const t = useTranslations("tenantDetail");
  const canWrite = useCan("tenants:write");
  const { demoUntil } = tenant;
  return (
    <>
      <PageHeader
        breadcrumbs={{
          parents: [{ href: "/platform/tenants", label: t("organizations") }],
          current: tenant.name,
        }}
        title={
          <span className="flex flex-wrap items-center gap-2">
            {tenant.name}
            <TenantState tenant={tenant} />
          </span>
        }
        description={
          <a
            href={`//${tenant.subdomain}.${rootDomain}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-6 items-center gap-1 break-all rounded text-link"
          >
            {tenant.subdomain}.{rootDomain}
            <ExternalLink aria-label={t("newTab")} className="size-3.5 shrink-0" />
          </a>
        }
        actions={canWrite && !tenant.isPlatform && <TenantSwitch tenant={tenant} />}
      />
      <div className="flex flex-col gap-4">
        {!tenant.isActive && (
          <Alert tone="warning" title={t("suspendedTitle")}>
            {t("suspendedHelp")}
          </Alert>
        )}
        {demoUntil && <p>{t.rich("demo", { until: () => <DateTime value={demoUntil} show="both" /> })}</p>}
        <Statistics tenant={tenant} />
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
          <div className="flex min-w-0 flex-col gap-4">
            <TenantPeople tenant={tenant} />
            <RecentActivity tenant={tenant} />
          </div>
          {/* Its fields hold typed values: another record needs another form. */}
          <TenantSettingsForm key={tenant.id} tenant={tenant} />
        </div>
      </div>
    </>
  );
}

function Statistics({ tenant }: { tenant: Tenant }) {
  const t = useTranslations("tenantDetail");
  const { locale } = useViewer().organization;
  return (
    <Card aria-label={t("statistics.title")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-5 p-4 sm:grid-cols-4">
        <Stat label={t("statistics.activePeople")}>{formatCount(tenant.activeUsers, locale)}</Stat>
        <Stat label={t("statistics.products")}>{formatCount(tenant.products, locale)}</Stat>
        <Stat label={t("statistics.lastActivity")}>
          <LastActivity at={tenant.lastActivityAt} />
        </Stat>
        <Stat label={t("statistics.created")}>
          <DateTime value={tenant.createdAt} />
        </Stat>
      </dl>
    </Card>
  );
}

function Stat({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-subtle text-xs">{label}</dt>
      <dd className="mt-1 font-semibold text-base tabular-nums">{children}</dd>
    </div>
  );
}
