import type { AttackFixtures } from "@test/attack-matrix/attack-fixtures";
import type { Owner } from "@test/attack-matrix/rows";
import { asTenant, unique } from "@test/builders";
import { customFieldOptions, customFields } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";

const name = () => ({ name: unique("Field") });

const createChoice = ({ organizationId }: Owner): Promise<number> =>
  asTenant(organizationId, async () => {
    const field = { ...name(), kind: "choice", position: 1, required: false };
    const { insertId } = await tenantDb().insert(customFields, field);
    return insertId;
  });

/** By organization: all options that are attacked are of one choice of it, which the same input names. */
const choices = new Map<number, Promise<number>>();

function choiceOf(owner: Owner): Promise<number> {
  const known = choices.get(owner.organizationId) ?? createChoice(owner);
  choices.set(owner.organizationId, known);
  return known;
}

async function createOption(owner: Owner): Promise<number> {
  const fieldId = await choiceOf(owner);
  return asTenant(owner.organizationId, async () => {
    const { insertId } = await tenantDb().insert(customFieldOptions, {
      ...{ fieldId, name: unique("Option"), position: 1 },
    });
    return insertId;
  });
}

export const attackFixtures: AttackFixtures = {
  "customFields.create": { fields: () => ({ ...name(), kind: "text", options: [] }) },
  "customFields.update": { fields: name, rows: { id: choiceOf, "options.id": createOption } },
  "customFields.delete": { rows: { id: createChoice } },
};
