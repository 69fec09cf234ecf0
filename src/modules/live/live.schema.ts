import { z } from "zod";
import { idOf } from "@/lib/ids";
import type { Permission } from "@/lib/permissions";
import type { ViewedRecord } from "@/server/live/visits";

const settings = {
  organization: "organization:write",
  branding: "organization:write",
  security: "security:write",
} satisfies Record<string, Permission>;

/** What the page shows, if it is one record: the first of these. */
export const changesInput = z
  .strictObject({
    product: idOf("products").optional(),
    user: idOf("user").optional(),
    apiKey: idOf("api_keys").optional(),
    tenant: idOf("tenants", z.uuid()).optional(),
    settings: z.enum(["organization", "branding", "security"]).optional(),
    isEditing: z.boolean().optional(),
  })
  .optional();
export type PageRecord = NonNullable<z.infer<typeof changesInput>>;

/** What a page shows, with the permission to see it; null if it is not one record. */
export function viewedRecordOf({ isEditing = false, ...shown }: PageRecord): ViewedRecord | null {
  const viewed = (record: string, permission: Permission) => ({ record, permission, isEditing });
  if (shown.product) return viewed(`product:${shown.product}`, "products:read");
  if (shown.user) return viewed(`user:${shown.user}`, "users:read");
  if (shown.apiKey) return viewed(`api_key:${shown.apiKey}`, "api-keys:write");
  if (shown.tenant) return viewed(`tenant:${shown.tenant}`, "tenants:read");
  if (shown.settings) return viewed(`settings:${shown.settings}`, settings[shown.settings]);
  return null;
}
