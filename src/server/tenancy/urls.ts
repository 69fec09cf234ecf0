import { env } from "@/env";

/** The address of a page of a tenant, for mails: by what we are configured with, never by what a request says. */
export function tenantUrl(subdomain: string, path: `/${string}`): string {
  const { PUBLIC_HTTPS, ROOT_DOMAIN } = env();
  return `${PUBLIC_HTTPS ? "https" : "http"}://${subdomain}.${ROOT_DOMAIN}${path}`;
}
