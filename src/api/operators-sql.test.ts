import { readFileSync } from "node:fs";
import { createOrganization, createSecondFactor, testPassword } from "@test/builders";
import { contextOf, refusal, signedIn } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { useOwnDatabase } from "@test/scratch-database";
import { totpCodeOf } from "@test/totp";
import { createConnection, type RowDataPacket } from "mysql2/promise";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { redis } from "@/server/cache/redis";
import { createCaller } from "./root";

/* What operators do in the database by hand, as docs/operations.md tells them, has the effect that it promises. */

let dropDatabase = async () => {};
beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());

/** The text below a heading, up to the next one. */
function section(heading: string): string {
  const operations = readFileSync("docs/operations.md", "utf8");
  const [, text = ""] = operations.split(`\n## ${heading}\n`);
  return text.split("\n## ")[0] ?? "";
}

/** Runs the SQL of a section, with ids in place of names in angle brackets. */
async function carryOut(text: string, ids: Record<string, number> = {}): Promise<void> {
  const [, sql = ""] = /^```sql\n(.*?)^```/ms.exec(text) ?? [];
  const connection = await createConnection({ uri: env().DATABASE_URL, multipleStatements: true });
  await connection.query(withIds(sql, ids));
  await connection.end();
}

const withIds = (text: string, ids: Record<string, number>) =>
  text.replaceAll(/<(\w+)>/g, (_, name: string) => String(ids[name]));

test("who has lost the second factor signs in with the password alone, after the end of earlier sessions", async () => {
  const home = await createOrganization();
  const ann = await signedIn(home, "client");
  await createSecondFactor(home.organizationId, ann.userId);
  const signIn = () =>
    createCaller(contextOf(home.subdomain)).auth.login({ email: ann.email, password: testPassword });
  expect(await refusal(createCaller(ann.context()).auth.me())).toBeUndefined();
  expect(await refusal(signIn())).toBe("TOTP_REQUIRED");

  const text = section("A lost second factor");
  const ids = { organization: home.organizationId, user: ann.userId };
  await carryOut(text, ids);
  const [, key = ""] = /delete the key `([^`]+)`/.exec(text) ?? [];
  await redis().del(withIds(key, ids));

  expect(await refusal(createCaller(ann.context()).auth.me())).toBe("UNAUTHORIZED");
  expect(await refusal(signIn())).toBeUndefined();
});

test("the first superuser gets into the console with a mailed link and a second factor", async () => {
  await carryOut(section("The console and its superusers"));
  const email = "you@example.com";
  const connection = await createConnection(env().DATABASE_URL);
  const [[row]] = await connection.query<RowDataPacket[]>(
    "select organization_id as id from user where email = ?",
    [email],
  );
  await connection.end();

  const anyone = () => createCaller(contextOf("platform"));
  await anyone().auth.forgotPassword({ email });
  const [mail] = await mailsOf(Number(row?.id));
  const password = "vault lamp orbit";
  await anyone().auth.resetPassword({ token: tokenIn(mail ?? { text: "" }), password });
  const { tokens } = await anyone().auth.login({ email, password });
  const me = () => createCaller(contextOf("platform", tokens.accessToken));
  expect(await refusal(me().tenants.list({}))).toBe("SECOND_FACTOR_REQUIRED");
  const { secret } = await me().auth.beginTotp({ password });
  await me().auth.confirmTotp({ code: totpCodeOf(secret) });
  expect((await me().tenants.list({})).items.map(({ subdomain }) => subdomain)).toContain("platform");
});
