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

/** The last choice of each organization: the option that an input names is its only one, because not everyone may remove some. */
const lastChoices = new Map<number, Promise<number>>();

function createLastChoice(owner: Owner): Promise<number> {
  const created = createChoice(owner);
  lastChoices.set(owner.organizationId, created);
  return created;
}

async function createOption(owner: Owner): Promise<number> {
  const fieldId = await (lastChoices.get(owner.organizationId) ?? createLastChoice(owner));
  return asTenant(owner.organizationId, async () => {
    const { insertId } = await tenantDb().insert(customFieldOptions, {
      ...{ fieldId, name: unique("Option"), position: 1 },
    });
    return insertId;
  });
}

export const attackFixtures: AttackFixtures = {
  "customFields.create": { fields: () => ({ ...name(), kind: "text", options: [] }) },
  "customFields.update": { fields: name, rows: { id: createLastChoice, "options.id": createOption } },
  "customFields.delete": { rows: { id: createChoice } },
};
