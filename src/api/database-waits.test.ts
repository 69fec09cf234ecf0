import { type AttackFixtures, loadAttackFixtures, type SignedIn } from "@test/attack-matrix/attack-fixtures";
import { inProcess } from "@test/attack-matrix/in-process";
import { expectedCode, inputsFor, readsOf } from "@test/attack-matrix/reads";
import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct, platformOrganization } from "@test/builders";
import { databaseWaitsOf } from "@test/database-waits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "@/lib/permissions";
import { closeDatabase } from "@/server/db/client";
import { type Procedure, proceduresOf } from "@/server/procedures";
import { appRouter } from "./root";

const send = inProcess(appRouter);
const procedures = await proceduresOf(appRouter);
const reads = readsOf(procedures);
const organization = await createOrganization();
const platform = await platformOrganization();
let fixtures: AttackFixtures;

beforeAll(async () => {
  fixtures = await loadAttackFixtures();
});
afterAll(closeDatabase);

/** Reads that wait for the database more often with some input, and why. */
const more: Record<string, [waits: number, why: string]> = {
  "products.countSheet": [
    2,
    "a sheet of a search, which is rare and large, first replaces words that no product has, as an export does",
  ],
  "products.imports.twins": [
    2,
    "what the SKUs of the rows look like is computed here, and products are found by that: the database cannot compute it",
  ],
  "search.find": [
    2,
    "only a search that finds nothing asks for similar words: with each search, two more statements for each of its words would be sent",
  ],
  "tenants.people": [
    2,
    "an organization's people are read through its own TenantDb, which needs its id: in one statement, nothing but that would keep out other people",
  ],
};

/** Everything that the read takes, nothing, and each field of it alone. */
async function inputsOf(procedure: Procedure, user: SignedIn): Promise<unknown[]> {
  const inputs = await inputsFor(fixtures, procedure, user);
  const { input: schema } = procedure;
  const alone = Object.entries(Object(inputs[0])).map(([name, value]) => ({ [name]: value }));
  return [...inputs, ...alone.filter((input) => schema && z.safeParse(schema, input).success)];
}

/** The record of the platform, which all tests share, is not cached while some of them invalidate it. */
const isPlatformRecord = (role: Role, wait: string[]) =>
  role === "superuser" && wait.every((sql) => sql.includes("`second_factor_required_from`"));

/** A search of the platform's activity asks where its page ended, if others have recorded 50,000 entries since the last match. */
const isEndOfPage = (wait: string[]) => wait.every((sql) => sql.includes("greatest(coalesce(max("));

describe.each(reads)("$name, by $role", ({ name, role, procedure }) => {
  it("waits for the database once at most, or has a reason", async () => {
    const user = await newUserOf(role === "superuser" ? platform : organization, [role]);
    const { subdomain, accessToken } = user;
    const [allowed = 1, why] = more[name] ?? [];
    let most = 0;
    for (const input of await inputsOf(procedure, user)) {
      const read = () => send({ procedure: name, type: procedure.type, input, subdomain, accessToken });
      // What is read first is cached then.
      expect((await read()).code).toBe(expectedCode(fixtures, name, role));
      const waits = (await databaseWaitsOf(read)).filter(
        (wait) => !isPlatformRecord(role, wait) && !isEndOfPage(wait),
      );
      expect(waits.slice(allowed)).toEqual([]);
      most = Math.max(most, waits.length);
    }
    if (why) expect(most).toBe(allowed);
  });
});

describe("a list searched for", () => {
  const admin = newUserOf(organization, ["admin"]);
  const waitsFor = async (search: string) => {
    const { subdomain, accessToken } = await admin;
    const read = () =>
      send({ procedure: "products.list", type: "query", input: { search }, subdomain, accessToken });
    // Its total is cached then.
    await read();
    return databaseWaitsOf(read);
  };

  it("what no product has, nor anything similar, waits once", async () => {
    expect(await waitsFor(`nothing${Date.now()}`)).toHaveLength(1);
  });

  it("a misspelt word waits once more, for what similar words find", async () => {
    await createProduct(organization.organizationId, { name: "Grandfather clock" });
    expect(await waitsFor("grandfahter")).toHaveLength(2);
  });
});

it("every reason is for an existing read", () => {
  const names = reads.map(({ name }) => name);
  expect(Object.keys(more).filter((name) => !names.includes(name))).toEqual([]);
});
