import { z } from "zod";
import { roles } from "@/lib/permissions";

/** Active people by role; people with several roles count for each. */
export const roleHolders = z.record(z.enum(roles), z.number());
export type RoleHolders = z.infer<typeof roleHolders>;
