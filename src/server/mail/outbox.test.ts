import { asTenant, createOrganization, createUser, unique } from "@test/builders";
import { mailsOf } from "@test/mails";
import { expect, it } from "vitest";
import { userDetails } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { composeMail } from "./mail";
import { enqueueMail } from "./outbox";
import { mailsToStrangerPerDay } from "./stranger-limits";

const notice = composeMail({
  ...{
    language: "en",
    kind: "notice",
    isSecret: false,
    subject: "Changed",
    sender: null,
    heading: "Changed",
  },
  ...{ paragraphs: ["Your account was changed."], footnote: "You can ignore this mail." },
});

it("a user whose email is unverified, so possibly another's, gets as few notices a day as a stranger", async () => {
  const { organizationId } = await createOrganization();
  const [unverified, verified, older] = await Promise.all(
    ["unverified", "verified", "older"].map((name) =>
      createUser(organizationId, { email: `${unique(name)}@example.test` }),
    ),
  );
  if (!unverified || !verified || !older) throw new Error("There are no users");
  await asTenant(organizationId, async () => {
    await tenantDb().insert(userDetails, [
      { userId: unverified, emailVerifiedAt: null },
      { userId: verified, emailVerifiedAt: new Date() },
    ]);
    for (let sent = 0; sent <= mailsToStrangerPerDay; sent += 1) {
      await tenantDb().transaction(async (tx) => {
        for (const userId of [unverified, verified, older]) await enqueueMail(tx, { userId }, notice);
      });
    }
  });
  const recipients = (await mailsOf(organizationId)).map(({ recipient }) => recipient.replace(/-.*/, ""));
  const countOf = (name: string) => recipients.filter((recipient) => recipient === name).length;
  expect(countOf("unverified")).toBe(mailsToStrangerPerDay);
  expect(countOf("verified")).toBe(mailsToStrangerPerDay + 1);
  expect(countOf("older")).toBe(mailsToStrangerPerDay + 1);
});

it("a mail is written in the language that its recipient has chosen", async () => {
  const { organizationId } = await createOrganization();
  const [german, silent, newcomer] = ["german", "silent", "newcomer"].map(
    (name) => `${unique(name)}@example.test`,
  );
  if (!german || !silent || !newcomer) throw new Error("There are no emails");
  const users = await Promise.all([german, silent].map((email) => createUser(organizationId, { email })));
  await asTenant(organizationId, async () => {
    await tenantDb().insert(
      userDetails,
      users.map((userId, index) => ({
        userId,
        emailVerifiedAt: new Date(),
        language: index === 0 ? ("de" as const) : null,
      })),
    );
    await tenantDb().transaction(async (tx) => {
      for (const to of [...users.map((userId) => ({ userId })), { email: newcomer }])
        await enqueueMail(tx, to, (chosen) => ({ ...notice, subject: chosen ?? "none" }));
    });
  });
  const subjects = (await mailsOf(organizationId)).map(({ recipient, subject }) => [recipient, subject]);
  expect(Object.fromEntries(subjects)).toEqual({ [german]: "de", [silent]: "none", [newcomer]: "none" });
});

it("the frame of a mail is in its language", () => {
  const { html } = composeMail({
    ...{ language: "de", kind: "notice", isSecret: false, subject: "Geändert", sender: null },
    ...{ heading: "Geändert", paragraphs: [], footnote: "Zur Kenntnis." },
    links: [{ label: "Ansehen", url: "https://example.test" }],
  });
  expect(html).toContain('<html lang="de">');
  expect(html).toContain("kopieren Sie diesen Link in Ihren Browser");
  expect(html).not.toContain("If the button");
});
