/** Every Redis key there is. Cached data of a tenant starts with `org:<id>:`, so that no key serves two tenants. */
export const keys = {
  /** Access tokens that were revoked before their time, by jti. */
  blacklist: (jti: string) => `system:auth:blacklist:${jti}`,
  failedSignIns: (subject: string) => `system:auth:failed:${subject}`,
  rateLimit: (caller: string) => `system:ratelimit:${caller}`,
  refreshToken: (userId: number, jti: string) => `system:auth:refresh:${userId}:${jti}`,
  session: (organizationId: number, userId: number) => `org:${organizationId}:session:${userId}`,
  tenant: (subdomain: string) => `system:tenant:${subdomain}`,
};
