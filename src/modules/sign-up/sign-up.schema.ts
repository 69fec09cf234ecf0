import { z } from "zod";
import { email } from "@/lib/email";
import { handoff } from "@/lib/handoff";
import { nameText } from "@/lib/names";
import { newPassword, ownWordProblem } from "@/lib/password-policy";
import { firstName, lastName } from "@/modules/users/users.schema";
import { platformSubdomain, reservedSubdomains, subdomainPattern } from "@/server/tenancy/host";

const maxSubdomainLength = 50;

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

/** What an organization is called. */
export const organizationName = (max: number) => nameText({ min: 2, max, label: "Name" });

/** What a new organization is called. */
export const newOrganizationName = organizationName(100);

export const signUpInput = z
  .strictObject({
    organizationName: newOrganizationName,
    subdomain: newSubdomain,
    firstName,
    lastName,
    email,
    password: newPassword,
  })
  .superRefine(({ password, ...owner }, { addIssue }) => {
    const problem = ownWordProblem(password, owner);
    if (problem) addIssue({ code: "custom", path: ["password"], message: problem });
  });
export type SignUpInput = z.infer<typeof signUpInput>;

export const signUpOutput = handoff;

export const checkSubdomainInput = z.strictObject({ subdomain: newSubdomain });
export const checkSubdomainOutput = z.strictObject({ isAvailable: z.boolean() });

/**
 * A subdomain derived from a name: "Müller & Söhne" becomes "muller-sohne". Empty if nothing of the name can be used.
 */
export function suggestSubdomain(name: string): string {
  return name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, maxSubdomainLength)
    .replace(/-+$/, "");
}
