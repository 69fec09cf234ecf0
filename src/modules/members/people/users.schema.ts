import { z } from "zod";
import { textsOf } from "@/i18n/texts";
import { idOf } from "@/lib/ids";
import { firstName, lastName } from "@/lib/names";
import { paginationInput, paginationOutput } from "@/lib/pagination.schema";
import { roles } from "@/lib/permissions";
import { sortsOf } from "@/lib/sorting";
import { asLine, line, searchText } from "@/lib/text";

const t = textsOf("peopleChecks");

const userId = idOf("user");
const version = z.number().int().positive();

/** `removed` people are kept because other rows refer to them, and can be invited again. */
export const userStates = ["active", "disabled", "removed"] as const;
export type UserState = (typeof userStates)[number];

export const username = line({ label: "username", min: 3, max: 255 }).nullable();

type Names = { firstName: string; lastName: string; username: string | null };

/** Names normalized as on write: older ones can have line breaks, which no form returns unchanged. */
export const namesAsWritten = ({ firstName, lastName, username }: Names): Names => ({
  firstName: asLine(firstName),
  lastName: asLine(lastName),
  username: username === null ? null : asLine(username),
});

export const userRoles = z
  .array(z.enum(roles))
  .min(1, { error: () => t("noRole") })
  .max(roles.length)
  .transform((list) => roles.filter((role) => list.includes(role)));

/** What an admin may change about a person. */
const personFields = z.strictObject({
  firstName,
  lastName,
  username,
  roles: userRoles,
  advisorId: idOf("user").nullable(),
  sponsorId: idOf("user").nullable(),
});

export const updateUserInput = personFields.partial().extend({ id: userId, version });
export type UpdateUserInput = z.infer<typeof updateUserInput>;

export const userByIdInput = z.strictObject({ id: userId });

export const userSorts = sortsOf(["name", "email", "lastLoginAt", "createdAt"]);
export type UserSort = (typeof userSorts)[number];

export const listUsersInput = z.strictObject({
  ...paginationInput,
  search: searchText.optional(),
  role: z.enum(roles).optional(),
  /** Absent: everyone who has not been removed. */
  status: z.enum(userStates).optional(),
  /** Only people advised by this person. */
  advisorId: idOf("user").optional(),
  /** Only people sponsored by this person. */
  sponsorId: idOf("user").optional(),
  sort: z.enum(userSorts).default("name"),
});
export type ListUsersInput = z.infer<typeof listUsersInput>;

/** An advisor or sponsor. */
export const personReference = z.strictObject({
  id: z.number().nullable().describe("Null if you may see the name but not the person."),
  name: z.string(),
});
export type PersonReference = z.infer<typeof personReference>;

/** A person as lists show them. */
const listedPerson = z.strictObject({
  id: userId,
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  username: z.string().nullable().describe("Null if the person has none."),
  roles: z.array(z.enum(roles)),
  status: z.enum(userStates),
  avatar: z.string().nullable().describe("The hash of their picture, part of its URL; null without one."),
  version: z.number(),
  createdAt: z.iso.datetime(),
  lastLoginAt: z.iso.datetime().nullable().describe("Null before the first sign-in."),
});
export type ListedPerson = z.infer<typeof listedPerson>;

export const person = listedPerson.extend({
  advisor: personReference.nullable().describe("Null if nobody advises the person."),
  sponsor: personReference.nullable().describe("Null if nobody sponsors the person."),
});
export type Person = z.infer<typeof person>;

/** What the form about a person edits: advisor and sponsor with their names. */
export const personForm = personFields
  .omit({ advisorId: true, sponsorId: true })
  .extend({ advisor: personReference.nullable(), sponsor: personReference.nullable() });

/** The details of an error STALE_VERSION. */
export const stalePerson = z.object({ current: person });

export const userList = z.strictObject({ items: z.array(listedPerson), pagination: paginationOutput });
