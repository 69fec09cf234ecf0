import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startMailServer } from "@test/mail-server";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { directoryTransport, smtpTransport } from "./transport";

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
  const transport = directoryTransport(directory, "MMR <no-reply@example.test>");
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
  const transport = directoryTransport(directory, "MMR <no-reply@example.test>");
  const mail = outgoing("<a.1.1@mmr.test>", new Date("2026-01-02T03:04:05Z"));
  await transport.send(mail);
  await transport.send(mail);
  expect(await readdir(directory)).toHaveLength(1);
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

  const send = (settings = "") =>
    smtpTransport(`${server.url}${settings}`, "MMR <no-reply@example.test>").send(
      outgoing("<a.1.1@mmr.test>", new Date()),
    );
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
