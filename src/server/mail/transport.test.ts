import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startMailServer } from "@test/mail-server";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { directoryTransport, smtpTransport } from "./transport";

const from = "MMR <no-reply@example.test>";
let directory: string;

beforeEach(async () => {
  directory = path.join(await mkdtemp(path.join(tmpdir(), "mmr-mail-")), "mail");
});
afterEach(() => rm(path.dirname(directory), { recursive: true }));

const outgoing = (messageId: string, createdAt: Date) => ({
  messageId,
  createdAt,
  recipient: "ann@example.test",
  bcc: null,
  subject: "Verify your address: Zoë’s",
  text: "Hello",
  html: "<p>Hello</p>",
});

it("without a mail server each mail becomes its own file, named by its time, readable only by its owner", async () => {
  const transport = directoryTransport(directory, from);
  await transport.send(outgoing("<b.1.2@mmr.test>", new Date("2026-01-02T03:04:06Z")));
  await transport.send(outgoing("<a.1.1@mmr.test>", new Date("2026-01-02T03:04:05Z")));
  const files = (await readdir(directory)).sort();
  expect(files).toEqual([
    "2026-01-02T03-04-05.000Z a.1.1mmr.test.eml",
    "2026-01-02T03-04-06.000Z b.1.2mmr.test.eml",
  ]);
  const file = path.join(directory, files[0] ?? "");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await PostalMime.parse(await readFile(file))).toMatchObject({
    subject: "Verify your address: Zoë’s",
    to: [{ address: "ann@example.test" }],
    messageId: "<a.1.1@mmr.test>",
    html: "<p>Hello</p>\n",
  });
});

it("a mail that is sent again stays one file, because its name comes from its Message-ID", async () => {
  const transport = directoryTransport(directory, from);
  const mail = outgoing("<a.1.1@mmr.test>", new Date("2026-01-02T03:04:05Z"));
  await transport.send(mail);
  await transport.send(mail);
  expect(await readdir(directory)).toHaveLength(1);
});

const sendTo = (url: string, timeouts?: { connectMs: number; silenceMs: number }) =>
  smtpTransport(url, from, timeouts).send(outgoing("<a.1.1@mmr.test>", new Date()));

describe("a mail server with TLS from the start", () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  beforeEach(async () => {
    server = await startMailServer({ isTls: true });
  });
  afterEach(() => server.stop());

  it("gets mail from smtps:// only", async () => {
    await sendTo(`${server.url}?tls.rejectUnauthorized=false`);
    expect(server.received.map(({ isEncrypted }) => isEncrypted)).toEqual([true]);
    const plain = `${server.url.replace("smtps:", "smtp:")}?tls.rejectUnauthorized=false`;
    await expect(sendTo(plain, { connectMs: 1_000, silenceMs: 20_000 })).rejects.toThrow();
    expect(server.received).toHaveLength(1);
  });

  it("is given up where it waits for TLS, once it has said nothing for as long as a greeting may take", async () => {
    const plain = server.url.replace("smtps:", "smtp:");
    const refused = sendTo(plain, { connectMs: 1_000, silenceMs: 20_000 }).catch(String);
    // Timers of one process fire in their order, however busy the machine is.
    const long = delay(15_000, "still waiting", { ref: false });
    expect(await Promise.race([refused, long])).toMatch(/^Error: /);
  });

  it("gets nothing if its certificate is not trusted", async () => {
    await expect(sendTo(server.url)).rejects.toThrow("certificate");
    expect(server.received).toEqual([]);
  });
});

it.each([
  ["smtps", 465],
  ["smtp", 587],
])("%s:// without a port means %i", async (scheme, port) => {
  // Nobody listens on this loopback address.
  await expect(sendTo(`${scheme}://127.99.98.97`)).rejects.toThrow(`127.99.98.97:${port}`);
});

describe("a mail server with accounts", () => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  const account = { user: "us@er", password: "p@ss/w:rd%?#" };
  beforeEach(async () => {
    server = await startMailServer({ account });
  });
  afterEach(() => server.stop());

  const sendAs = ({ user, password }: typeof account) =>
    sendTo(server.url.replace("//", `//${encodeURIComponent(user)}:${encodeURIComponent(password)}@`));

  it("takes mail of a user and a password that are percent-encoded", async () => {
    await sendAs(account);
    expect(server.received).toHaveLength(1);
  });

  it("takes none without the right password", async () => {
    await expect(sendAs({ ...account, password: "wrong" })).rejects.toThrow("Wrong user or password");
    await expect(sendTo(server.url)).rejects.toThrow("uthentication");
    expect(server.received).toEqual([]);
  });
});

describe.each([
  { offersTls: true, offer: "offers encryption" },
  { offersTls: false, offer: "offers no encryption" },
])("a mail server that $offer", ({ offersTls }) => {
  let server: Awaited<ReturnType<typeof startMailServer>>;
  beforeEach(async () => {
    server = await startMailServer({ offersTls });
  });
  afterEach(() => server.stop());

  const send = (settings = "") => sendTo(`${server.url}${settings}`);
  const encryptions = () => server.received.map(({ isEncrypted }) => isEncrypted);

  it(`gets ${offersTls ? "encrypted mail only" : "plain mail"}`, async () => {
    await send("?tls.rejectUnauthorized=false");
    expect(encryptions()).toEqual([offersTls]);
  });

  it("gets nothing where encryption is insisted on, unless its certificate is trusted", async () => {
    await expect(send("?requireTLS=true")).rejects.toThrow(offersTls ? "certificate" : "STARTTLS");
    expect(encryptions()).toEqual([]);
  });
});
