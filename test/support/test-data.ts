import type { TenantContextData } from "@/server/tenancy/tenant-context";

const mark = Symbol("test data");

/** The context in which the tests, not the app, read the data. */
export function testDataContext(tenantId: number, userId?: number): TenantContextData {
  const context = { tenantId, userId, [mark]: true };
  return context;
}

export const isTestData = (context: TenantContextData) => mark in context;
