import { z } from "zod";
import { email } from "@/lib/email";
import { handoff } from "@/lib/handoff";
import { firstName, lastName, newOrganizationName } from "@/lib/names";
import { newSubdomain } from "@/lib/new-subdomain";
import { newPassword, ownWordProblem } from "@/lib/password-policy";

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
