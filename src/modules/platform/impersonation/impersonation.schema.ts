import { z } from "zod";
import { idOf } from "@/lib/ids";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { roles } from "@/lib/permissions";
import { searchText } from "@/lib/text";
import { reason, tenantId } from "@/modules/platform/tenants/tenants.schema";

const userId = idOf("user");

/** The organization can read the reason. */
export const impersonateInput = z.strictObject({ userId, reason });
export type ImpersonateInput = z.infer<typeof impersonateInput>;

export const listTenantPeopleInput = z.strictObject({
  ...paginationInput,
  id: tenantId,
  search: searchText.optional(),
});
export type ListTenantPeopleInput = z.infer<typeof listTenantPeopleInput>;

const tenantPerson = z.strictObject({
  id: userId,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  roles: z.array(z.enum(roles)),
  isActive: z.boolean(),
  lastLoginAt: z.iso.datetime().nullable().describe("Null before the first sign-in."),
  /** Whether a superuser may currently act as the person. */
  canBeImpersonated: z.boolean(),
});
export type TenantPerson = z.infer<typeof tenantPerson>;

export const tenantPeople = z.strictObject({
  items: z.array(tenantPerson),
  pagination: paginationOutput,
});
