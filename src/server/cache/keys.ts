/** All Redis keys. Cached data of a tenant starts with `org:<id>:`, so that no key serves two tenants. */
export const keys = {
  /** By the prefix of the API key, never its secret. */
  apiKey: (organizationId: number, prefix: string) => `org:${organizationId}:cache:apikey:${prefix}`,
  /** Access tokens that were revoked before they expired, by jti. */
  blacklist: (jti: string) => `system:auth:blacklist:${jti}`,
  /** File downloads of an organization in progress. */
  exports: (organizationId: number) => `org:${organizationId}:exports`,
  failedSignIns: (subject: string) => `system:auth:failed:${subject}`,
  rateLimit: (counter: string) => `system:ratelimit:${counter}`,
  /** The channel of an organization: what has changed there, and whose session may have ended (see src/server/live). */
  live: (organizationId: number) => `org:${organizationId}:live`,
  /** The channel with the subdomains of tenants that have changed. */
  liveTenants: "system:live:tenants",
  /** Who looks at a record of an organization, by the id of the visit (see src/server/live). */
  presence: (organizationId: number, record: string) => `org:${organizationId}:presence:${record}`,
  refreshToken: (userId: number, jti: string) => `system:auth:refresh:${userId}:${jti}`,
  /** The lease of the process that rolls up system metrics. */
  systemMetricsLease: "system:metrics:lease",
  session: (organizationId: number, userId: number) => `org:${organizationId}:session:${userId}`,
  /** Cached data of an organization, by the name of the entry. */
  tenantCache: (organizationId: number, name: string) => `org:${organizationId}:cache:${name}`,
  /** The generation of a group of cached data of an organization. */
  tenantCacheGroup: (organizationId: number, group: string) =>
    `org:${organizationId}:cache:${group}:generation`,
  /** Cached data for a filter of a list, by the hash of the filter. */
  tenantTotal: (organizationId: number, list: string, filter: string) =>
    `org:${organizationId}:cache:total:${list}:${filter}`,
  tenant: (subdomain: string) => `system:tenant:${subdomain}`,
  /** Written to test whether Redis accepts changes. */
  writeProbe: "system:write-probe",
};

const keyWords = new Set(
  "auth blacklist browser cache exports failed ip live org presence program ratelimit refresh session system tenant user".split(
    " ",
  ),
);

/** The pattern of a key for logs: everything that is not one of our words, such as ids, IPs and names, is left out. */
export const keyPattern = (key: string): string =>
  key.replace(/[^:]+/g, (part) => (keyWords.has(part) ? part : "*")).replace(/\*[:*]*\*/g, "*");
