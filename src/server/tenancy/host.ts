/** The meaning of a Host header. The only place where a host becomes a subdomain. */
export type Host = { kind: "root" } | { kind: "tenant"; subdomain: string } | { kind: "unknown" };

/** The header in which middleware passes the subdomain to the app; a client's own is deleted there. */
export const tenantHeader = "x-tenant-subdomain";

const unknown: Host = { kind: "unknown" };

/** A DNS label (RFC 1035, digits first allowed by RFC 1123), at most the 50 characters of organization.subdomain. */
export const subdomainPattern = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;
const hostAndPort = /^([a-z0-9.-]{1,253})(?::\d{1,5})?$/;

/** The platform's own organization. */
export const platformSubdomain = "platform";

/** Names that no organization can take: the product uses them, or they would mislead people. `platform` is a tenant. */
export const reservedSubdomains: ReadonlySet<string> = new Set(
  "www app api admin mail smtp imap static assets cdn docs status help support blog auth login account billing ftp ns1 ns2 localhost".split(
    " ",
  ),
);

/** The hostname of a Host header: lower case, without port and final dot; undefined if malformed. */
function hostName(value: string): string | undefined {
  return hostAndPort.exec(value.toLowerCase())?.[1]?.replace(/\.$/, "");
}

/**
 * Derives the tenant from a Host header. Exactly one label under the root domain is a tenant; anything else, such as
 * `acme.evil.com`, `a.b.example.com` or a missing header (HTTP/1.0), is none.
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
