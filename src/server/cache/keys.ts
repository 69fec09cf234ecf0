/** Every Redis key there is. Cached data of a tenant starts with `org:<id>:`, so that no key serves two tenants. */
export const keys = {
  /** By the prefix of the key; never its secret. */
  apiKey: (organizationId: number, prefix: string) => `org:${organizationId}:cache:apikey:${prefix}`,
  /** Access tokens that were revoked before their time, by jti. */
  blacklist: (jti: string) => `system:auth:blacklist:${jti}`,
  /** The files of an organization that are being written. */
  exports: (organizationId: number) => `org:${organizationId}:exports`,
  failedSignIns: (subject: string) => `system:auth:failed:${subject}`,
  rateLimit: (caller: string) => `system:ratelimit:${caller}`,
  refreshToken: (userId: number, jti: string) => `system:auth:refresh:${userId}:${jti}`,
  /** Held by the process that puts system metrics together. */
  systemMetricsLease: "system:metrics:lease",
  session: (organizationId: number, userId: number) => `org:${organizationId}:session:${userId}`,
  /** What is cached of an organization's data, by the name of its entry. */
  tenantCache: (organizationId: number, name: string) => `org:${organizationId}:cache:${name}`,
  /** Of what is cached of an organization's data and changes together. */
  tenantCacheGroup: (organizationId: number, group: string) =>
    `org:${organizationId}:cache:${group}:generation`,
  /** Of what fits a filter of a list, by the filter's hash. */
  tenantTotal: (organizationId: number, list: string, filter: string) =>
    `org:${organizationId}:cache:total:${list}:${filter}`,
  tenant: (subdomain: string) => `system:tenant:${subdomain}`,
  /** Written to find out whether Redis takes changes. */
  writeProbe: "system:write-probe",
};

const keyWords = new Set(
  "auth blacklist browser cache exports failed ip org program ratelimit refresh session system tenant user".split(
    " ",
  ),
);

/** What kind of key it is: every part that is not one of our words is left out, such as ids, addresses and names. */
export const keyPattern = (key: string): string =>
  key.replace(/[^:]+/g, (part) => (keyWords.has(part) ? part : "*")).replace(/\*[:*]*\*/g, "*");
