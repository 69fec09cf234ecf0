import { can, type Role } from "@/lib/permissions";
import type { Procedure } from "@/server/procedures";
import type { AttackFixtures, SignedIn } from "./attack-fixtures";
import { fillInput, withIds } from "./inputs";
import { addRow, tableNamed } from "./rows";

export const readingRoles = ["admin", "coordinator", "client", "superuser"] as const;

export interface Read {
  name: string;
  role: (typeof readingRoles)[number];
  procedure: Procedure;
}

/** Every procedure that a signed-in person reads with, by each role that may. */
export const readsOf = (procedures: Procedure[]): Read[] =>
  readingRoles.flatMap((role) =>
    procedures.flatMap((procedure) => {
      const { name, type, meta } = procedure;
      const { permission = "public", servedOn } = meta;
      if (type === "mutation" || permission === "public" || !can({ roles: [role] }, permission)) return [];
      return (servedOn === "platform") === (role === "superuser") ? [{ name, role, procedure }] : [];
    }),
  );

/** How the permitted call ends. */
export function expectedCode(fixtures: AttackFixtures, name: string, role: Role): string {
  const refusal = fixtures[name]?.refusal;
  return (typeof refusal === "function" ? refusal([role]) : refusal) ?? "OK";
}

/** Everything that a procedure takes, with rows of the organization; and nothing, if it takes that, too. */
export async function inputsFor(
  fixtures: AttackFixtures,
  { name, input }: Procedure,
  user: SignedIn,
): Promise<unknown[]> {
  const fixture = fixtures[name] ?? {};
  const { value, slots } = fillInput(input, (await fixture.fields?.(user)) ?? {});
  const ids = await Promise.all(
    slots.map(async ({ path, table }) => {
      const made = fixture.rows?.[path.filter((part) => typeof part === "string").join(".")];
      if (table === "organization") return { path, id: user.organizationId };
      return { path, id: await (made ? made(user) : addRow(tableNamed(table), user)) };
    }),
  );
  return [withIds(value, ids), ...(input?.safeParse({}).success ? [{}] : [])];
}
