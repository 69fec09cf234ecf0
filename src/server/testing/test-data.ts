import type { TenantContextData } from "@/server/tenancy/tenant-context";

const requestId = "test data";

/** The context in which tests themselves look at the data, and not the app. */
export const testDataContext = (tenantId: number, userId?: number): TenantContextData => ({
  tenantId,
  userId,
  requestId,
});

export const isTestData = (context: TenantContextData) => context.requestId === requestId;
