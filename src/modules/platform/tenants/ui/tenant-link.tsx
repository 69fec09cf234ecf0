import { TextLink } from "@/components/ui/text-link";
import type { PlatformActivity } from "@/modules/platform/activity/platform-activity.schema";
import { serializeActivityParams } from "./list-params";

/** The tenant of an entry, with a link to its activity. */
export function TenantLink({ tenant: { name, subdomain } }: Pick<PlatformActivity, "tenant">) {
  if (!subdomain) return `in ${name}`;
  return (
    <>
      in{" "}
      <TextLink href={serializeActivityParams("/platform/activity", { tenant: subdomain })}>{name}</TextLink>
    </>
  );
}
