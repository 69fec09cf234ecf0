import { z } from "zod";
import { email } from "@/lib/email";
import { idOf } from "@/lib/ids";
import { organizationName } from "@/lib/names";
import { emptyAsNull, text } from "@/lib/text";

/** Of the settings of an organization as a whole; 0 before their first change. */
export const settingsVersion = z.number().int().min(0);

const personReference = z.strictObject({
  id: z.number(),
  name: z.string(),
  /** Whether the person can still be chosen. */
  isActive: z.boolean(),
});

const nobody = "Null if an existing database has none, or names a person of another organization.";

export const organizationDetails = z.strictObject({
  name: z.string(),
  details: z.string().nullable().describe("Null if there are none."),
  sponsor: personReference.nullable().describe(nobody),
  representative: personReference.nullable().describe(nobody),
  bccAuditEmailAddress: z
    .string()
    .nullable()
    .describe("Receives a blind copy of the organization's emails. Null if you may not change it."),
  pendingBccAuditEmailAddress: z
    .string()
    .nullable()
    .describe(
      "The audit email that you entered, which its recipient has not confirmed yet; null if there is none.",
    ),
  version: settingsVersion,
});
export type OrganizationDetails = z.infer<typeof organizationDetails>;

/** The details of an error STALE_VERSION. */
export const staleDetails = z.object({ current: organizationDetails });

const personId = idOf("user");

/** Short enough for the name of the lifecycle record, which may have the subdomain appended. */
const maxNameLength = 200;

const chosenPerson = z.strictObject({ id: z.number(), name: z.string() });

const detailsFields = z.strictObject({
  name: organizationName(maxNameLength),
  details: emptyAsNull(text({ label: "details", max: 5000 })),
  sponsorId: personId,
  representativeId: personId,
  bccAuditEmailAddress: email.nullable(),
});

/** What the form edits: the people with their names. */
export const detailsForm = detailsFields
  .omit({ sponsorId: true, representativeId: true })
  .extend({ sponsor: chosenPerson.nullable(), representative: chosenPerson.nullable() });
export type DetailsForm = z.infer<typeof detailsForm>;

export const updateOrganizationInput = detailsFields.partial().extend({
  bccAuditEmailAddress: detailsFields.shape.bccAuditEmailAddress
    .optional()
    .describe(
      "Takes effect once its recipient has confirmed it. Null ends the copies, and withdraws a pending one.",
    ),
  pendingBccAuditEmailAddress: z
    .null()
    .optional()
    .describe("Withdraws an email that its recipient has not confirmed yet, no matter who entered it."),
  version: settingsVersion,
});
export type UpdateOrganizationInput = z.infer<typeof updateOrganizationInput>;
