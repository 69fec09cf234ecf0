import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { maxSubdomainLength, platformSubdomain, reservedSubdomains, subdomainPattern } from "./subdomain";

const t = textsOf("subdomainChecks");
const minLength = 2;

/** The subdomain of a new organization. */
export const newSubdomain = z
  .string()
  .trim()
  .toLowerCase()
  .min(minLength, { error: () => t("tooShort", { min: String(minLength) }) })
  .max(maxSubdomainLength, { error: () => t("tooLong", { max: String(maxSubdomainLength) }) })
  .regex(subdomainPattern, { error: () => t("pattern") })
  // Browsers display these as other characters, so that one workspace could look like another.
  .refine((value) => !value.startsWith("xn--"), { error: () => t("encoded") })
  .refine((value) => !reservedSubdomains.has(value) && value !== platformSubdomain, {
    error: () => t("reserved"),
  });

/** The error at the field, for the form and the API. */
export const subdomainTakenMessage = (subdomain: string) => t("taken", { subdomain });
