import { z } from "zod";

/** One spelling for every form of an address, so that lockouts and uniqueness cannot be walked around. */
export function normalizeEmail(value: string): string {
  return value.trim().normalize("NFKC").toLowerCase();
}

export const email = z
  .string()
  .transform(normalizeEmail)
  .pipe(
    z
      .email("Enter an e-mail address such as name@example.com")
      .max(255, "E-mail can have at most 255 characters"),
  );
