import Link from "next/link";
import type { PlatformActivity } from "../platform-activity.schema";
import { serializeActivityParams } from "./list-params";

/** Says in which tenant something happened, and leads to what else happened there. */
export function TenantLink({ tenant: { name, subdomain } }: Pick<PlatformActivity, "tenant">) {
  if (!subdomain) return `in ${name}`;
  return (
    <>
      in{" "}
      <Link
        href={serializeActivityParams("/platform/activity", { tenant: subdomain })}
        className="rounded text-link underline underline-offset-4"
      >
        {name}
      </Link>
    </>
  );
}
