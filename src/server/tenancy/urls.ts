import { env } from "@/env";
import { platformSubdomain } from "@/lib/subdomain";
import type { HeaderReader } from "@/server/http/api-request";
import { pathHeader } from "@/server/http/internal-headers";

type Path = `/${string}`;

const isPath = (value: string | null): value is Path => value?.startsWith("/") ?? false;

/** The path and query of the requested page. */
export function askedPath(headers: HeaderReader): Path {
  const path = headers.get(pathHeader);
  return isPath(path) ? path : "/";
}

/** The URL of a page of a tenant: from our configuration, never from a request. */
export function tenantUrl(subdomain: string, path: Path): string {
  const { PUBLIC_HTTPS, ROOT_DOMAIN } = env();
  return `${PUBLIC_HTTPS ? "https" : "http"}://${subdomain}.${ROOT_DOMAIN}${path}`;
}

/** The URL of the platform's page about a tenant. */
export const tenantOnPlatform = (subdomain: string) =>
  tenantUrl(platformSubdomain, `/platform/tenants/${subdomain}`);
