import { createOrganization } from "@test/builders";
import { type SignedIn, signedIn, signedInToNewOrganization } from "@test/callers";
import { untyped } from "@test/untyped";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { usersRouter } from "@/api/routers/users";
import { activityLogsRouter } from "@/modules/audit/activity/activity-logs.router";
import { createCallerFactory, router } from "@/server/trpc";

const createCaller = createCallerFactory(
  router({ activityLogs: activityLogsRouter, auth: authRouter, users: usersRouter }),
);
const as = (user: SignedIn) => createCaller(user.context());
const languageOf = async (user: SignedIn) => (await as(user).auth.me()).user.language;

describe("the language of a person", () => {
  it("is that of the organization until they choose one", async () => {
    const client = await signedInToNewOrganization("client");
    expect(await languageOf(client)).toBeNull();
  });

  it("holds from the next request on", async () => {
    const client = await signedInToNewOrganization("client");
    expect(await as(client).users.setLanguage({ language: "de" })).toEqual({ language: "de" });
    expect(await languageOf(client)).toBe("de");
    await as(client).users.setLanguage({ language: null });
    expect(await languageOf(client)).toBeNull();
  });

  it("is nobody else’s", async () => {
    const admin = await signedIn(await createOrganization(), "admin");
    const client = await signedIn(admin, "client");
    await as(client).users.setLanguage({ language: "de" });
    expect(await languageOf(admin)).toBeNull();
  });

  it("is recorded if it changes", async () => {
    const admin = await signedInToNewOrganization("admin");
    await as(admin).users.setLanguage({ language: "de" });
    await as(admin).users.setLanguage({ language: "de" });
    const { items } = await as(admin).activityLogs.list({ action: "user.set_language" });
    expect(items).toMatchObject([{ before: { language: null }, after: { language: "de" } }]);
  });

  it("is one that there are texts in", async () => {
    const client = await signedInToNewOrganization("client");
    for (const language of ["fr", "en-XA", "", "DE"]) {
      await expect(untyped(as(client).users.setLanguage)({ language })).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    }
  });
});
