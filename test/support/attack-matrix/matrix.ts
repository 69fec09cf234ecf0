import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import { type Procedure, procedureOf } from "@/server/procedures";
import { type Actor, actorsFor, expectedOf, type Variant, variantsFor } from "./actors";
import type { AttackFixture, AttackFixtures, SignedIn } from "./attack-fixtures";
import { type Filled, fillInput, type IdSlot, UnfillableInputError, withIds } from "./inputs";
import { addRow, canariesOf, fingerprintOf, type Owner, tableNamed, unknownIdOf } from "./rows";
import { newUserOf, type World } from "./world";

/** One call as its transport sends it. */
export interface Call {
  procedure: string;
  type: Procedure["type"];
  input: unknown;
  /** The tenant whose host is called; null for the root domain. */
  subdomain: string | null;
  accessToken: string | undefined;
}

export interface ActualResponse {
  /** OK, or the code of the error. */
  code: string;
  /** The whole response as the client receives it. */
  text: string;
  /** Statements that change rows, if the transport can list them, and how many rows they changed. */
  writes: { sql: string; affectedRows: number | undefined }[];
  /**
   * Whether it verified, under lock, that the principal's session had not ended; undefined if the transport cannot tell.
   */
  locksCredential?: boolean;
}

export type Transport = (call: Call) => Promise<ActualResponse>;

export interface Cell {
  actor: string;
  ids: string;
  /** Whether the declared permission lets the actor in. */
  expected: string;
  response: string;
  problems: string[];
}

export interface ProcedureResult {
  procedure: string;
  type: string;
  permission: string;
  cells: Cell[];
  problems: string[];
}

/**
 * Attacks one procedure as every actor with every kind of id. The victim's rows are the target; the declared permission
 * alone determines what responses may contain and what may be written.
 */
export async function attack(
  router: AnyRouter,
  name: string,
  { fixtures, transport, world }: { fixtures: AttackFixtures; transport: Transport; world: World },
): Promise<ProcedureResult> {
  const procedure = procedureOf(router, name);
  const fixture = fixtures[name] ?? {};
  const result: ProcedureResult = {
    procedure: name,
    type: procedure.type,
    permission: procedure.meta.permission ?? "not declared",
    cells: [],
    problems: procedure.meta.permission ? [] : ["declares no permission"],
  };
  const foreignIds = new Map<string, unknown>();
  let before: string | undefined;
  let canaries: Canaries = { texts: [], numbers: [] };
  try {
    for (const actor of actorsFor(procedure, world)) {
      const user = await userFor(actor, world);
      const filled = await fillFor(procedure, fixture, user);
      if (before === undefined) {
        for (const slot of filled.slots) {
          result.problems.push(...looseness(slot));
          foreignIds.set(keyOf(slot), await rowFor(slot, fixture, world.victim.owner));
        }
        const rows = await world.victim.rows();
        before = fingerprintOf(rows);
        canaries = canariesOf(rows);
        await lookAsVictim(procedure, fixture, { foreignIds, transport, world });
      }
      result.cells.push(
        ...(await attackAs(actor, { procedure, fixture, filled, user, foreignIds, canaries, transport })),
      );
    }
  } catch (error) {
    if (!(error instanceof UnfillableInputError)) throw error;
    result.problems.push(`${error.message}: see "Adding a module" in docs/tenant-isolation.md`);
  }
  if (before !== undefined && fingerprintOf(await world.victim.rows()) !== before) {
    result.problems.push("rows of the other tenant have changed");
  }
  return result;
}

/** All problems, in words; empty if the procedure has withstood. */
export function problemsOf({ cells, problems }: ProcedureResult): string[] {
  return [
    ...problems,
    ...cells.flatMap((cell) => cell.problems.map((problem) => `${cell.actor}, ids ${cell.ids}: ${problem}`)),
  ];
}

interface Attack {
  procedure: Procedure;
  fixture: AttackFixture;
  filled: Filled;
  user: SignedIn;
  foreignIds: Map<string, unknown>;
  canaries: Canaries;
  transport: Transport;
}

type Canaries = ReturnType<typeof canariesOf>;

const keyOf = ({ path }: IdSlot) => path.join(".");

async function fillFor(procedure: Procedure, fixture: AttackFixture, user: SignedIn): Promise<Filled> {
  return fillInput(procedure.input, (await fixture.fields?.(user)) ?? {});
}

function rowFor({ path, table }: IdSlot, fixture: AttackFixture, owner: Owner): Promise<unknown> {
  const field = path.filter((part) => typeof part === "string").join(".");
  const made = fixture.rows?.[field];
  if (made) return made(owner);
  if (table === "organization") return Promise.resolve(owner.organizationId);
  return addRow(tableNamed(table), owner);
}

async function attackAs(actor: Actor, attacked: Attack): Promise<Cell[]> {
  const { procedure, fixture, canaries } = attacked;
  const expected = expectedOf(procedure, fixture, actor);
  const cells: Cell[] = [];
  // Shared data, such as the tenants themselves, is visible to the superuser.
  const seesAll = procedure.meta.servedOn === "platform" && expected === "allowed";
  for (const variant of variantsFor(attacked.filled.slots)) {
    const problems: string[] = [];
    const { response, input } = await send(actor, variant, expected, attacked);
    if (expected === "allowed") {
      if (variant.kinds.every((kind) => kind === "own")) {
        const refusal =
          typeof fixture.refusal === "function" ? fixture.refusal(actor.roles) : fixture.refusal;
        const wanted = refusal ?? "OK";
        if (response.code !== wanted)
          problems.push(`a permitted call ends with ${response.code}: ${response.text}`);
      } else if (!seesAll) {
        problems.push(
          ...(await differencesToUnknown(actor, variant, expected, attacked, { response, input })),
        );
      }
    } else {
      const right = expected === "refused" ? response.code !== "OK" : response.code === expected;
      if (!right) problems.push(`responds ${response.code} in place of ${expected}`);
      // A public procedure may first look up the person it is about.
      const written = response.writes.filter((write) => expected !== "refused" || write.affectedRows !== 0);
      problems.push(...written.map(({ sql }) => `was refused, but wrote: ${sql}`));
    }
    if (!seesAll) problems.push(...leaksIn(response, input, canaries));
    cells.push({ actor: actor.name, ids: variant.name, expected, response: response.code, problems });
  }
  return cells;
}

interface Sent {
  response: ActualResponse;
  input: unknown;
  ids: unknown[];
}

/** The other tenant reads its own rows first, so that any cached response could leak to others. */
async function lookAsVictim(
  procedure: Procedure,
  fixture: AttackFixture,
  { foreignIds, transport, world }: Pick<Attack, "foreignIds" | "transport"> & { world: World },
): Promise<void> {
  if (procedure.meta.servedOn || procedure.type === "mutation") return;
  const { value, slots } = await fillFor(procedure, fixture, world.victim.admin);
  const { subdomain, accessToken } = world.victim.admin;
  const input = withIds(
    value,
    slots.map((slot) => ({ path: slot.path, id: foreignIds.get(keyOf(slot)) })),
  );
  await transport({ procedure: procedure.name, type: procedure.type, input, subdomain, accessToken });
}

/** Collations ignore trailing spaces, and some of them case and accents: the schema must define what an id is. */
function looseness({ path, table, schema }: IdSlot): string[] {
  const id = unknownIdOf(tableNamed(table));
  if (typeof id !== "string") return [];
  const variants = [`${id} `, ` ${id}`, `${id}\n`, `${id}\u0301`, `${id.slice(0, -1)}\u00e9`];
  return variants
    .filter((variant) => z.safeParse(schema, variant).success)
    .map((variant) => `${path.join(".")} takes ${JSON.stringify(variant)} for an id`);
}

/** Procedures per account: with more, its calls per minute could exceed the limit. */
const proceduresPerAccount = 10;

/** For calls that leave an account unchanged, one per actor suffices for a while. */
async function userFor(actor: Actor, { users }: World): Promise<SignedIn> {
  const known = users.get(actor.name);
  const { user, procedures } =
    known && known.procedures < proceduresPerAccount
      ? known
      : { user: await newUserOf(actor.organization, actor.roles), procedures: 0 };
  users.set(actor.name, { user, procedures: procedures + 1 });
  return user;
}

/** Sends one call with its own rows, as an account that no earlier call has signed out. */
async function send(
  actor: Actor,
  { kinds }: Variant,
  expected: string,
  { procedure, fixture, filled, user, foreignIds, transport }: Attack,
): Promise<Sent> {
  const changes = expected === "allowed" && procedure.type === "mutation";
  const principal = changes ? await newUserOf(actor.organization, actor.roles) : user;
  const { value, slots } = changes ? await fillFor(procedure, fixture, principal) : filled;
  const ids: unknown[] = [];
  for (const [index, slot] of slots.entries()) {
    const kind = kinds[index];
    if (kind === "own") ids.push(await rowFor(slot, fixture, principal));
    else ids.push(kind === "foreign" ? foreignIds.get(keyOf(slot)) : unknownIdOf(tableNamed(slot.table)));
  }
  const input = withIds(
    value,
    slots.map(({ path }, index) => ({ path, id: ids[index] })),
  );
  const response = await transport({
    procedure: procedure.name,
    type: procedure.type,
    input,
    subdomain: actor.subdomain,
    accessToken: actor.token === "none" ? undefined : principal.accessToken,
  });
  return { response, input, ids };
}

/** A row of another tenant must look exactly like one that does not exist, and leave no trace. */
async function differencesToUnknown(
  actor: Actor,
  variant: Variant,
  expected: string,
  attacked: Attack,
  foreign: Pick<Sent, "response" | "input">,
): Promise<string[]> {
  const { procedure, filled } = attacked;
  const { response } = foreign;
  const problems: string[] = [];
  if (procedure.type === "mutation" && response.code !== "NOT_FOUND") {
    problems.push(`responds ${response.code} in place of NOT_FOUND`);
  }
  const written = response.writes.filter(({ affectedRows }) => affectedRows !== 0);
  problems.push(...written.map(({ sql }) => `found nothing, but wrote: ${sql}`));
  if (variant.kinds.includes("foreign")) {
    const kinds = variant.kinds.map((kind) => (kind === "foreign" ? "unknown" : kind));
    const unknown = await send(actor, { ...variant, kinds }, expected, attacked);
    const plain = (sent: Pick<Sent, "response" | "input">) => {
      const given = filled.slots.map(({ path }) => String(at(sent.input, path)));
      return given.reduce((text, id) => text.replaceAll(id, "ID"), withoutMoment(sent.response.text));
    };
    if (plain(foreign) !== plain(unknown)) {
      problems.push(`responds ${plain(foreign)} where an unknown id gets ${plain(unknown)}`);
    }
  }
  return problems;
}

const at = (value: unknown, path: (string | number)[]) =>
  path.reduce((node: unknown, key): unknown => Object(node)[key], value);

/** Without what differs from one response to the next: the request's id, and how long ago something was. */
const withoutMoment = (text: string) => text.replace(/"requestId":"[^"]*"|"changedMsAgo":\d+/g, "");

/** What the response reveals about the other tenant beyond what the principal sent. */
function leaksIn(response: ActualResponse, input: unknown, canaries: Canaries): string[] {
  const said = JSON.stringify(input) ?? "";
  const leaks = [...canaries.texts, ...canaries.numbers.map(String)].filter(
    (canary) => response.text.includes(canary) && !said.includes(canary),
  );
  return leaks.map((leak) => `the response holds ${leak} of the other tenant`);
}
