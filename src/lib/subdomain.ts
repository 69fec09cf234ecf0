/** A DNS label (RFC 1035, digits first allowed by RFC 1123), at most the 50 characters of organization.subdomain. */
export const subdomainPattern = /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/;

/** The platform's own organization. */
export const platformSubdomain = "platform";

/** Names that no organization can take: the product uses them, or they would mislead people. `platform` is a tenant. */
export const reservedSubdomains: ReadonlySet<string> = new Set(
  "www app api admin mail smtp imap static assets cdn docs status help support blog auth login account billing ftp ns1 ns2 localhost".split(
    " ",
  ),
);

export const maxSubdomainLength = 50;

/**
 * A subdomain derived from a name: "Müller & Söhne" becomes "muller-sohne". Empty if nothing of the name can be used.
 */
export function suggestSubdomain(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, maxSubdomainLength)
    .replace(/-+$/, "");
}
