"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { SubdomainCard } from "@/modules/organization/subdomain/ui/subdomain-card";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import type { OrganizationDetails as Details } from "../details.schema";
import { DetailsForm } from "./details-form";

/** The details of the organization, editable or read-only, and its subdomain. The page has prefetched it. */
export function OrganizationDetails({ rootDomain }: { rootDomain: string }) {
  const t = useTranslations("organizationDetails");
  const details = useQuery(useTRPC().organizations.get.queryOptions());
  const mayChange = useCan("organization:write");
  return (
    <Loaded
      query={details}
      failure={t("loadingFailed")}
      failureIn={Card}
      skeleton={<ListSkeleton label={t("loading")} rows={4} />}
    >
      {(data) => (
        <>
          {mayChange ? <DetailsForm organization={data} /> : <About organization={data} />}
          <SubdomainCard rootDomain={rootDomain} version={data.version} />
        </>
      )}
    </Loaded>
  );
}

function About({ organization: { name, details, sponsor, representative } }: { organization: Details }) {
  const t = useTranslations("organizationDetails");
  return (
    <Card title={t("title")}>
      <dl className="grid gap-x-8 gap-y-5 p-4 sm:grid-cols-2">
        <Entry label={t("fields.name")} className="sm:col-span-2">
          {name}
        </Entry>
        {details && (
          <Entry label={t("fields.details")} className="whitespace-pre-wrap sm:col-span-2">
            {details}
          </Entry>
        )}
        <Entry label={t("fields.representative")}>
          <Name of={representative} />
        </Entry>
        <Entry label={t("fields.sponsor")}>
          <Name of={sponsor} />
        </Entry>
      </dl>
      <p className="border-line border-t px-4 py-3 text-subtle text-xs">{t("administratorsCanChange")}</p>
    </Card>
  );
}

function Entry({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <dt className="text-subtle text-xs">{label}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  );
}

function Name({ of: person }: { of: Details["sponsor"] }) {
  const t = useTranslations("organizationDetails");
  if (!person) return <span className="text-subtle">{t("nobody")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {person.name}
      {!person.isActive && <Badge tone="warning">{t("inactive")}</Badge>}
    </span>
  );
}
