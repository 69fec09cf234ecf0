import { z } from "zod";
import { linkToken } from "@/lib/link-token";

export const confirmAuditAddressInput = z.strictObject({ token: linkToken });
export const confirmedAddress = z.strictObject({ address: z.string() });
