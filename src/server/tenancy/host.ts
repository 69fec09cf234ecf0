import { reservedSubdomains, subdomainPattern } from "@/lib/subdomain";

/** The meaning of a Host header. The only place where a host becomes a subdomain. */
export type Host = { kind: "root" } | { kind: "tenant"; subdomain: string } | { kind: "unknown" };

/** The header in which middleware passes the subdomain to the app; a client's own is deleted there. */
export const tenantHeader = "x-tenant-subdomain";

const unknown: Host = { kind: "unknown" };

const hostAndPort = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/;

/** The hostname of a Host header: lower case, without port and final dot; undefined if malformed. */
function hostName(value: string): string | undefined {
  return hostAndPort.exec(value.toLowerCase())?.[1]?.replace(/\.$/, "");
}

/**
 * Derives the tenant from a Host header. Exactly one label under the root domain is a tenant; anything else, such as
 * `acme.evil.com`, `a.b.example.com` or a missing header (HTTP/1.0), is not.
 */
export function parseHost(hostHeader: string | null | undefined, rootDomain: string): Host {
  const name = hostHeader ? hostName(hostHeader) : undefined;
  const root = hostName(rootDomain);
  if (!name || !root) return unknown;
  if (name === root) return { kind: "root" };
  if (!name.endsWith(`.${root}`)) return unknown;
  const subdomain = name.slice(0, -root.length - 1);
  return subdomainPattern.test(subdomain) && !reservedSubdomains.has(subdomain)
    ? { kind: "tenant", subdomain }
    : unknown;
}
