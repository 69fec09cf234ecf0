import { z } from "zod";
import { maxSubdomainLength, platformSubdomain, reservedSubdomains, subdomainPattern } from "./subdomain";

/** The subdomain of a new organization. */
export const newSubdomain = z
  .string()
  .trim()
  .toLowerCase()
  .min(2, "Subdomain needs at least 2 characters")
  .max(maxSubdomainLength, `Subdomain can have at most ${maxSubdomainLength} characters`)
  .regex(subdomainPattern, "Use letters, digits and hyphens, starting and ending with a letter or digit")
  // Browsers display these as other characters, so that one workspace could look like another.
  .refine((value) => !value.startsWith("xn--"), "Use letters, digits and hyphens only")
  .refine(
    (value) => !reservedSubdomains.has(value) && value !== platformSubdomain,
    "This subdomain is reserved. Choose another one",
  );
