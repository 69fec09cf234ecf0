import { can, type Grants, type Permission } from "@/lib/permissions";

type Values = Record<string, unknown> | null;

/** Fields that only some of those see who see the changes of an object, by its type. */
const closedFields: Partial<Record<string, Record<string, Permission>>> = {
  product: { cost: "products:cost" },
};

interface RecordedChange {
  before: Values;
  after: Values;
}

/**
 * The values of a change, without the fields that the viewer may not see. The entry itself stays: that something has changed is
 * seen in the version of the object as well.
 */
export function valuesSeenBy(
  viewer: Grants,
  { entityType, before, after }: RecordedChange & { entityType: string },
): RecordedChange {
  const fields = Object.entries(closedFields[entityType] ?? {});
  const hidden = fields.filter(([, permission]) => !can(viewer, permission)).map(([field]) => field);
  if (hidden.length === 0) return { before, after };
  return { before: without(before, hidden), after: without(after, hidden) };
}

const without = (values: Values, hidden: string[]): Values =>
  values && Object.fromEntries(Object.entries(values).filter(([field]) => !hidden.includes(field)));
