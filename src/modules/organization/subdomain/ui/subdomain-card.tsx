"use client";

import { Card } from "@/components/ui/card";
import { platformSubdomain } from "@/lib/subdomain";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { SubdomainForm } from "./subdomain-form";

/** The subdomain of the organization, and the form to change it. `version` is that of its settings. */
export function SubdomainCard({ rootDomain, version }: { rootDomain: string; version: number }) {
  const { subdomain } = useViewer().organization;
  const mayChange = useCan("organization:write") && subdomain !== platformSubdomain;
  return (
    <Card title="Subdomain">
      <p className="p-4">
        <span className="block text-subtle text-xs">Current subdomain</span>
        <span className="break-all font-medium">
          {subdomain}.{rootDomain}
        </span>
      </p>
      {mayChange && <SubdomainForm rootDomain={rootDomain} present={subdomain} version={version} />}
    </Card>
  );
}
