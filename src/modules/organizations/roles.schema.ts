import { z } from "zod";
import { roles } from "@/lib/permissions";

/** How many active people hold each role; somebody with several counts for each of them. */
export const roleHolders = z.record(z.enum(roles), z.number());
export type RoleHolders = z.infer<typeof roleHolders>;
