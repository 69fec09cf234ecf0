import { z } from "zod";
import { mailbox, normalizeEmail, notMailbox } from "./mailbox";

/** The pattern of an email; see `email` for one that a person types. */
export const exactEmail = z
  .email({ pattern: mailbox, error: notMailbox })
  .max(255, "Email can have at most 255 characters");

export const email = z.string().transform(normalizeEmail).pipe(exactEmail);
