import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { mailbox, normalizeEmail, notMailbox } from "./mailbox";

const t = textsOf("validation");
const maxLength = 255;

/** The pattern of an email; see `email` for one that a person types. */
export const exactEmail = z
  .email({ pattern: mailbox, error: notMailbox })
  .max(maxLength, { error: () => t("emailTooLong", { max: String(maxLength) }) });

export const email = z.string().transform(normalizeEmail).pipe(exactEmail);
