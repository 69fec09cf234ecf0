import { type AttackFixtures, loadAttackFixtures } from "@test/attack-matrix/attack-fixtures";
import { inProcess } from "@test/attack-matrix/in-process";
import {
  type ActualResponse,
  attack,
  type ProcedureResult,
  problemsOf,
  type Transport,
} from "@test/attack-matrix/matrix";
import { createWorld, type World } from "@test/attack-matrix/world";
import { keepFinding } from "@test/findings";
import { ledgerProblems } from "@test/stock-ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { closeDatabase } from "@/server/db/client";
import { procedureNames } from "@/server/procedures";
import { appRouter } from "./root";

const ownAccount = "signing in, and the security of the own account: security events";
const mail = "a mail alone";
const staging = "rows that wait for being applied, which is recorded";
const ownMails = "which mails someone gets: nobody else's matter";
const ownView = "how someone looks at a list: nobody else's matter";

/** Changes that record no activity, and why. */
const withoutActivity: Record<string, string> = {
  "auth.beginTotp": ownAccount,
  "auth.changePassword": ownAccount,
  "auth.confirmTotp": ownAccount,
  "auth.disableTotp": ownAccount,
  "auth.forgotPassword": mail,
  "auth.login": ownAccount,
  "auth.logout": ownAccount,
  "auth.logoutEverywhere": ownAccount,
  "auth.refresh": ownAccount,
  "auth.regenerateRecoveryCodes": ownAccount,
  "auth.resendVerification": mail,
  "auth.resetPassword": ownAccount,
  "auth.revokeOtherSessions": ownAccount,
  "auth.revokeSession": ownAccount,
  "auth.verifyEmail": ownAccount,
  "products.imports.begin": staging,
  "products.imports.cancel": staging,
  "products.imports.stage": staging,
  "products.imports.stop": staging,
  "savedViews.chooseDefault": ownView,
  "savedViews.create": ownView,
  "savedViews.delete": ownView,
  "savedViews.update": ownView,
  "users.setLowStockMails": ownMails,
  "workspaces.find": mail,
};

const reads = "a query whose input is too long for a URL, or a secret";

/** Mutations that write nothing in the matrix, and why. */
const withoutWrites: Record<string, string> = {
  "auth.inspectInvitation": reads,
  "auth.inspectResetLink": reads,
  "organizations.changeSubdomain": "the organization of the matrix keeps its subdomain",
  "products.checkCounts": reads,
  "products.previewBulkEdit": reads,
  "users.checkInvitations": reads,
};

const endsSessions = "ends sessions, the own one perhaps, under locks of its own; may be repeated";

/** Changes by signed-in people that are not a unit of work (see `change`), and why. */
const withoutUnitOfWork: Record<string, string> = {
  "auth.logout": endsSessions,
  "auth.logoutEverywhere": endsSessions,
  "auth.revokeOtherSessions": endsSessions,
  "auth.revokeSession": endsSessions,
};

const names = await procedureNames(appRouter);
let world: World;
let fixtures: AttackFixtures;
const results: ProcedureResult[] = [];

beforeAll(async () => {
  // One account of each role makes the calls of all procedures, more than anyone may in a minute.
  Object.assign(env(), { RATE_LIMIT_PER_MINUTE: 1_000_000 });
  fixtures = await loadAttackFixtures();
  world = await createWorld();
});
afterAll(async () => {
  keepFinding("matrix-in-process.json", { transport: "in process", results });
  await closeDatabase();
});

// Some procedures hash a password in each call.
test.each(names)("%s withstands every actor with every kind of id", async (name) => {
  const changes: ActualResponse[] = [];
  const send = inProcess(appRouter);
  const transport: Transport = async (call) => {
    const response = await send(call);
    if (call.type === "mutation" && response.code === "OK" && response.writes.length > 0)
      changes.push(response);
    return response;
  };
  const result = await attack(appRouter, name, { fixtures, transport, world });
  results.push(result);
  if (result.type === "mutation" && !(name in withoutWrites)) {
    expect(changes, "calls that change something, as a fixture must make them").not.toEqual([]);
  } else expect(changes, "an exception that is none").toEqual([]);
  // A change that changes nothing records nothing: then there are no writes either.
  const recorded = changes.filter(({ writes }) => writes.some(({ sql }) => isActivity(sql)));
  if (name in withoutActivity) expect(recorded, "an exception that is none").toEqual([]);
  else expect(recorded, "changes that leave an activity").toHaveLength(changes.length);
  const insecure = changes.filter(({ locksCredential }) => !locksCredential);
  const isUnitOfWork = result.permission !== "public" && !(name in withoutUnitOfWork);
  if (isUnitOfWork) expect(insecure, "changes outside of a unit of work").toEqual([]);
  else if (changes.length > 0) expect(insecure, "an exception that is none").toHaveLength(changes.length);
  expect(problemsOf(result)).toEqual([]);
  expect(result.cells.length).toBeGreaterThan(0);
});

test("every stock that the calls have left is the sum of its movements", async () => {
  expect(await ledgerProblems(world.own.organizationId)).toEqual([]);
});

const isActivity = (sql: string) => /^insert into `activity_logs`/i.test(sql);

test("every exception is for an existing procedure", () => {
  const excepted = Object.keys({ ...withoutActivity, ...withoutUnitOfWork, ...withoutWrites });
  expect(excepted.filter((name) => !names.includes(name))).toEqual([]);
});

test("every fixture is for an existing procedure", () => {
  expect(Object.keys(fixtures).filter((name) => !names.includes(name))).toEqual([]);
});
