import { z } from "zod";
import { linkToken } from "@/lib/link-token";

export const confirmAuditEmailInput = z.strictObject({ token: linkToken });
export const confirmedAuditEmail = z.strictObject({ email: z.string() });
