import { env } from "@/env";
import type { HeaderReader } from "@/server/http/api-request";
import { pathHeader } from "@/server/http/internal-headers";
import { platformSubdomain } from "./host";

type Path = `/${string}`;

const isPath = (value: string | null): value is Path => value?.startsWith("/") ?? false;

/** Path and query of the page that was asked for. */
export function askedPath(headers: HeaderReader): Path {
  const path = headers.get(pathHeader);
  return isPath(path) ? path : "/";
}

/** The address of a page of a tenant: by what we are configured with, never by what a request says. */
export function tenantUrl(subdomain: string, path: Path): string {
  const { PUBLIC_HTTPS, ROOT_DOMAIN } = env();
  return `${PUBLIC_HTTPS ? "https" : "http"}://${subdomain}.${ROOT_DOMAIN}${path}`;
}

/** The address of the platform's page of a tenant. */
export const tenantOnPlatform = (subdomain: string) =>
  tenantUrl(platformSubdomain, `/platform/tenants/${subdomain}`);
