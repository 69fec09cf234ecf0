import { z } from "zod";
import { email } from "@/lib/email";

export const findWorkspacesInput = z.strictObject({ email });
/** The same for everyone. */
export const findWorkspacesOutput = z.strictObject({ accepted: z.literal(true) });
