import { AsyncLocalStorage } from "node:async_hooks";
import { asTenant, createOrganization, createUser, unique } from "@test/builders";
import { startMailServer } from "@test/mail-server";
import { mailsOf, tokenIn } from "@test/mails";
import { useOwnDatabase } from "@test/scratch-database";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/env";
import { organization, outboxMails } from "@/server/db/schema";
import { logger } from "@/server/observability/logger";
import { currentOperation } from "@/server/operation";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { tenantUrl } from "@/server/tenancy/urls";
import { withoutTenantScope } from "@/server/tenancy/without-tenant-scope";
import { sendMailAfterResponses } from "./after-response";
import { deliverDueMails } from "./delivery";
import { composeMail } from "./mail";
import { enqueueMail } from "./outbox";
import { smtpTransport } from "./transport";
import { sendWaitingMails, startMailWorker, stopMailWorker } from "./worker";

const from = "MMR <no-reply@example.test>";
const secretLink = `https://acme.example.test/reset-password#token=${"s".repeat(43)}`;

type MailServer = Awaited<ReturnType<typeof startMailServer>>;
let dropDatabase: () => Promise<void>;
let server: MailServer;

beforeAll(async () => {
  dropDatabase = await useOwnDatabase();
});
afterAll(() => dropDatabase());
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Object.assign(env(), { SMTP_URL: undefined, MAIL_FROM: undefined });
  Reflect.deleteProperty(globalThis, Symbol.for("@next/request-context"));
  await stopMailWorker();
  await server.stop();
  await withoutTenantScope("test data", (db) => db.delete(outboxMails));
});

const mail = (values: Partial<Parameters<typeof composeMail>[0]> = {}) =>
  composeMail({
    language: "en",
    kind: "test",
    isSecret: true,
    subject: "Set a new password",
    sender: { name: "Acme", subdomain: "acme" },
    heading: "Hello",
    paragraphs: ["Someone asked for a new password."],
    links: [{ label: "Set a new password", url: secretLink }],
    footnote: "If it was not you, ignore this mail.",
    ...values,
  });

async function user(bccAuditEmailAddress: string | null = null) {
  const { organizationId } = await createOrganization();
  const email = `${unique("ann")}@example.test`;
  const userId = await createUser(organizationId, { email });
  await asTenant(organizationId, async () =>
    tenantDb().update(organization, { bccAuditEmailAddress }, eq(organization.id, organizationId)),
  );
  const within = <T>(body: (tx: TenantDb) => Promise<T>) =>
    asTenant(organizationId, () => tenantDb().transaction(body));
  return {
    organizationId,
    email,
    within,
    enqueue: (values?: Parameters<typeof mail>[0]) =>
      within((tx) => enqueueMail(tx, { userId }, mail(values))),
    rows: () => asTenant(organizationId, async () => tenantDb().select().from(outboxMails)),
    /** As if the time until the next attempt had passed. */
    makeDue: () =>
      within((tx) => tx.update(outboxMails, { nextAttemptAt: new Date(0) }, eq(outboxMails.kind, "test"))),
  };
}

const deliver = (url = server.url) => deliverDueMails(smtpTransport(url, from));

describe("a mail", () => {
  it("reaches the stored email as text and HTML", async () => {
    const { email, enqueue } = await user();
    await enqueue();
    expect(await deliver()).toBe(1);
    const [received] = server.received;
    expect(received?.recipients).toEqual([email]);
    expect(received?.mail).toMatchObject({
      from: { name: "MMR", address: "no-reply@example.test" },
      to: [{ address: email }],
      subject: "Set a new password",
    });
    expect(received?.mail.text).toContain(secretLink);
    expect(received?.mail.html).toContain(`href="${secretLink}"`);
    expect(received?.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  });

  it("is sent after the commit and never if the transaction rolls back", async () => {
    const { email, within, enqueue, rows } = await user();
    // The worker does not poll.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    startMailWorker(smtpTransport(server.url, from));
    const failing = within(async (tx) => {
      await enqueueMail(tx, { email: "nobody@example.test" }, mail());
      throw new Error("the change failed");
    });
    await expect(failing).rejects.toThrow("the change failed");
    await enqueue();
    await expect.poll(async () => (await rows())[0]?.sentAt).toBeInstanceOf(Date);
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
  });

  it("is sent by a function before its platform may freeze it, which has no worker", async () => {
    Object.assign(env(), { SMTP_URL: server.url, MAIL_FROM: from });
    const handedOver: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => handedOver.push(work);
    Reflect.set(globalThis, Symbol.for("@next/request-context"), { get: () => ({ waitUntil }) });
    const { email, enqueue, rows } = await user();
    sendMailAfterResponses();
    await enqueue();
    await Promise.all(handedOver);
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
    expect((await rows())[0]?.sentAt).toBeInstanceOf(Date);
  });

  it("is sent by the worker, outside the request that caused it", async () => {
    const { enqueue } = await user();
    const request = new AsyncLocalStorage<string>();
    const sentBy = new Promise((resolve) => {
      const send = async () => resolve({ request: request.getStore(), work: currentOperation()?.name });
      startMailWorker({ send });
    });
    await request.run("a request", () => enqueue());
    expect(await sentBy).toEqual({ request: undefined, work: "mail-worker" });
  });

  it("stays in the outbox without a mail server and a directory, which the log says at startup", async () => {
    const { enqueue, rows } = await user();
    const errors = vi.spyOn(logger(), "error").mockReturnValue();
    startMailWorker();
    expect(errors.mock.calls).toEqual([[expect.stringContaining("emails stay in the outbox")]]);
    await enqueue();
    expect(await sendWaitingMails()).toBe(0);
    expect(await rows()).toMatchObject([{ attempts: 0, sentAt: null, failedAt: null }]);
  });

  it("is sealed while it waits and wiped once it is sent", async () => {
    const { organizationId, enqueue, rows } = await user();
    await enqueue();
    const [waiting] = await mailsOf(organizationId);
    const token = tokenIn(waiting ?? { text: "" });
    expect(JSON.stringify(await rows())).not.toContain(token);
    await deliver();
    const [sent] = await rows();
    expect(sent).toMatchObject({ contentSealed: null, nextAttemptAt: null, attempts: 1 });
    expect(sent?.sentAt).toBeInstanceOf(Date);
    expect(await deliver()).toBe(0);
  });
});

it("a mail that is sealed with a key which is no longer set waits until it is set again", async () => {
  const { email, enqueue, rows, makeDue } = await user();
  await enqueue();
  const { DATA_ENCRYPTION_KEY } = env();
  const startWith = (key: string) => {
    Object.assign(env(), { DATA_ENCRYPTION_KEY: key });
    globalThis.mmrPerProcess?.delete("encryptionKeys");
  };
  startWith("another key, with thirty-two characters");
  await deliver();
  expect(server.received).toEqual([]);
  expect(await rows()).toMatchObject([{ sentAt: null, failedAt: null, lastError: expect.any(String) }]);
  startWith(DATA_ENCRYPTION_KEY);
  await makeDue();
  await deliver();
  expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
});

describe("the audit email", () => {
  it("gets a blind copy of mails without a secret", async () => {
    const { email, enqueue } = await user("audit@example.test");
    await enqueue({ isSecret: false, links: [] });
    await deliver();
    expect(server.received[0]?.recipients).toEqual([email, "audit@example.test"]);
    expect(server.received[0]?.raw).not.toContain("audit@example.test");
  });

  it("gets no mail that lets its reader in", async () => {
    const { email, enqueue } = await user("audit@example.test");
    await enqueue();
    await deliver();
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
  });

  it("holds back no mail if it is invalid", async () => {
    const { organizationId, email, enqueue } = await user(
      "audit@example.test, evil\r\nTo: more@example.test",
    );
    await enqueue({ isSecret: false });
    expect(await mailsOf(organizationId)).toEqual([expect.objectContaining({ bcc: null })]);
    await deliver();
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
  });
});

describe("with the mail server down", () => {
  it("a mail is retried less and less often until it arrives", async () => {
    const { email, enqueue, rows, makeDue } = await user();
    await enqueue();
    await server.stop();
    vi.useFakeTimers({ toFake: ["Date"] });
    const delays: number[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await makeDue();
      expect(await deliver()).toBe(1);
      const [row] = await rows();
      expect(row).toMatchObject({ attempts: attempt, sentAt: null, failedAt: null });
      expect(row?.lastError).toContain("ECONNREFUSED");
      delays.push((row?.nextAttemptAt?.getTime() ?? 0) - Date.now());
    }
    for (const [index, delayMs] of delays.entries()) {
      const longest = Math.min(5000 * 2 ** index, 300_000);
      expect(delayMs).toBeLessThanOrEqual(longest);
      expect(delayMs).toBeGreaterThanOrEqual(longest / 2);
    }
    expect(await deliver()).toBe(0);
    server = await startMailServer({ port: server.port });
    await makeDue();
    await deliver();
    expect(server.received.map(({ recipients }) => recipients)).toEqual([[email]]);
  });

  it("the worker continues by itself", async () => {
    const { email, enqueue, rows } = await user();
    await server.stop();
    startMailWorker(smtpTransport(server.url, from));
    await enqueue();
    await expect.poll(async () => (await rows())[0]?.lastError).toContain("ECONNREFUSED");
    server = await startMailServer({ port: server.port });
    await expect.poll(() => server.received.length).toBe(1);
    expect(server.received[0]?.recipients).toEqual([email]);
  });

  it("a mail is abandoned and wiped after two days", async () => {
    const { enqueue, rows, makeDue } = await user();
    await enqueue();
    await server.stop();
    const twoDaysAgo = new Date(Date.now() - 49 * 3600 * 1000);
    await withoutTenantScope("test data", (db) => db.update(outboxMails).set({ createdAt: twoDaysAgo }));
    await makeDue();
    const errors = vi.spyOn(logger(), "error").mockReturnValue();
    await deliver();
    const [row] = await rows();
    expect(errors.mock.calls).toEqual([[expect.anything(), "mail abandoned after the last attempt"]]);
    expect(row).toMatchObject({ nextAttemptAt: null, contentSealed: null, sentAt: null });
    expect(row?.failedAt).toBeInstanceOf(Date);
  });
});

it("a permanently rejected mail is retried less and less often, up to every four hours", async () => {
  await server.stop();
  server = await startMailServer({
    port: server.port,
    onReceive: () => {
      throw Object.assign(new Error("no such mailbox"), { responseCode: 550 });
    },
  });
  const { enqueue, rows, within, makeDue } = await user();
  await enqueue();
  await within((tx) => tx.update(outboxMails, { attempts: 20 }, eq(outboxMails.kind, "test")));
  await makeDue();
  await deliver();
  const [row] = await rows();
  expect(row?.lastError).toContain("no such mailbox");
  expect((row?.nextAttemptAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(1.9 * 3600 * 1000);
});

describe("several processes", () => {
  it("send each mail once between them", async () => {
    const users = await Promise.all(Array.from({ length: 12 }, () => user()));
    await Promise.all(users.map(({ enqueue }) => enqueue()));
    const workers = Array.from({ length: 6 }, () => sendWaitingMails(smtpTransport(server.url, from)));
    const tried = await Promise.all(workers);
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(12);
    const recipients = server.received.flatMap((received) => received.recipients);
    expect(recipients.toSorted()).toEqual(users.map(({ email }) => email).toSorted());
  });

  it("leave a mail alone while another is sending it", async () => {
    const { enqueue } = await user();
    await enqueue();
    let meanwhile: number | undefined;
    await server.stop();
    server = await startMailServer({
      port: server.port,
      onReceive: async () => {
        meanwhile = await deliver();
      },
    });
    await deliver();
    expect(meanwhile).toBe(0);
    expect(server.received).toHaveLength(1);
  });

  it("take over from one that died between sending and recording it, with the same Message-ID", async () => {
    const { enqueue, rows, makeDue } = await user();
    await enqueue();
    const crashing = smtpTransport(server.url, from);
    // Never resolves, as in a process that dies once the server has accepted the mail.
    const sent = new Promise<void>((resolve) => {
      void deliverDueMails({
        send: async (outgoing) => {
          await crashing.send(outgoing);
          resolve();
          await new Promise(() => {});
        },
      });
    });
    await sent;
    const [leased] = await rows();
    expect(leased?.sentAt).toBeNull();
    const leaseMs = (leased?.nextAttemptAt?.getTime() ?? 0) - Date.now();
    expect(leaseMs).toBeGreaterThan(60_000);
    expect(await deliver()).toBe(0);
    await makeDue();
    expect(await deliver()).toBe(1);
    const ids = server.received.map((received) => received.mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect((await rows())[0]).toMatchObject({ attempts: 2, contentSealed: null });
  });
});

describe("what people chose", () => {
  it("adds no header and no recipient", async () => {
    const { email, enqueue } = await user();
    await enqueue({
      subject: "Hello\r\nBcc: evil@example.test\r\n\r\nbody",
      sender: { name: "Acme\r\nBcc: evil@example.test", subdomain: "acme" },
    });
    await deliver();
    const [received] = server.received;
    expect(received?.recipients).toEqual([email]);
    expect(received?.raw).not.toMatch(/^Bcc:/im);
    expect(received?.mail.subject).toBe("Hello Bcc: evil@example.test body");
  });

  it("is not another recipient if it is in an email", async () => {
    const { within } = await user();
    const email = "ann@example.test,evil@example.test\r\nBcc: evil@example.test";
    await within((tx) => enqueueMail(tx, { email }, mail()));
    await deliver();
    expect(server.received.flatMap(({ recipients }) => recipients)).not.toContain("evil@example.test");
    expect(server.received[0]?.raw ?? "").not.toMatch(/^Bcc:/im);
  });

  it("is escaped in the HTML", () => {
    const { html } = mail({
      sender: { name: `<img src=x onerror="alert(1)">`, subdomain: "acme" },
      paragraphs: ["a < b & 'c'"],
    });
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
    expect(html).toContain("a &lt; b &amp; &#39;c&#39;");
  });

  const sender = { name: `"Sons"`, subdomain: "acme" };
  const logo = { hash: "0".repeat(64), width: 512, height: 128 };
  const branded = () => mail({ sender: { ...sender, branding: { accentColor: "#006644", logo } } });

  it("is a logo at the URL of the organization", () => {
    const url = tenantUrl("acme", `/api/logo/${logo.hash}`);
    expect(branded().html).toContain(`<img src="${url}" alt="&quot;Sons&quot;" width="160" height="40"`);
  });

  it("is a color on which the button is readable", () => {
    expect(branded().html).toContain("background:#006644;color:#ffffff");
  });

  it("leaves the plain text unchanged where it is a logo or a color", () => {
    expect(branded().text).toBe(mail({ sender }).text);
  });
});
