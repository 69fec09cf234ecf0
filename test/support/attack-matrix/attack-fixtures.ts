import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { AppErrorCode } from "@/lib/app-error";
import type { Role } from "@/lib/permissions";
import type { Owner } from "./rows";

/** The principal of the matrix or, for a request without a session, a person that it may name. */
export interface SignedIn extends Owner {
  subdomain: string;
  email: string;
  password: string;
  accessToken: string;
  refreshToken: string;
}

/** What the attack matrix cannot know about a procedure. Most procedures need none. */
export interface AttackFixture {
  /** Fields of the input that cannot be made from their schema, such as a password or a token. */
  fields?(user: SignedIn): Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Rows that ids of the input must refer to, by field, if not any row of the table will do; returns the id. */
  rows?: Record<string, (owner: Owner) => Promise<unknown>>;
  /** The result of a permitted call, if it is not success; may depend on the principal's roles. */
  refusal?: AppErrorCode | ((roles: Role[]) => AppErrorCode | undefined);
  /** A public procedure with the same response whether or not the person in its fields belongs to the tenant. */
  servesAnyone?: true;
}

/** By the path of the procedure, for example `auth.login`. */
export type AttackFixtures = Record<string, AttackFixture>;

const hasFixtures = z.object({
  attackFixtures: z.custom<AttackFixtures>((value) => typeof value === "object"),
});

/** The fixtures of all modules: whatever files called `<topic>.attack-fixtures.ts` export as `attackFixtures`. */
export async function loadAttackFixtures(): Promise<AttackFixtures> {
  const modules = path.resolve("src/modules");
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".attack-fixtures.ts"),
  );
  const loaded = await Promise.all(
    files.map(
      async (file) =>
        hasFixtures.parse(await import(pathToFileURL(path.join(modules, file)).href)).attackFixtures,
    ),
  );
  return Object.assign({}, ...loaded);
}
