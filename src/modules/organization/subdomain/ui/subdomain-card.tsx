"use client";

import { Card } from "@/components/ui/card";
import { useTranslations } from "@/i18n/translations";
import { platformSubdomain } from "@/lib/subdomain";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { SubdomainForm } from "./subdomain-form";

/** The subdomain of the organization, and the form to change it. `version` is that of its settings. */
export function SubdomainCard({ rootDomain, version }: { rootDomain: string; version: number }) {
  const t = useTranslations("subdomain");
  const { subdomain } = useViewer().organization;
  const mayChange = useCan("organization:write") && subdomain !== platformSubdomain;
  return (
    <Card title={t("title")}>
      <p className="p-4">
        <span className="block text-subtle text-xs">{t("current")}</span>
        <span className="break-all font-medium">
          {subdomain}.{rootDomain}
        </span>
      </p>
      {mayChange && <SubdomainForm rootDomain={rootDomain} present={subdomain} version={version} />}
    </Card>
  );
}
