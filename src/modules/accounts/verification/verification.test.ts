import { asTenant } from "@test/builders";
import { contextOf, refusal, refusalOf, signedInToNewOrganization } from "@test/callers";
import { mailsOf, tokenIn } from "@test/mails";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { authRouter } from "@/api/routers/auth";
import { acceptHandoff } from "@/modules/accounts/handoff/handoff.service";
import { loadSession } from "@/server/auth/load-session";
import { issueOneTimeToken } from "@/server/auth/one-time-tokens";
import { verifyToken } from "@/server/auth/tokens";
import { oneTimeTokens, user, userDetails, userStatus } from "@/server/db/schema";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { createCallerFactory } from "@/server/trpc";
import { assertEmailVerified } from "./verification.service";

const createCaller = createCallerFactory(authRouter);

async function unverified() {
  const account = await signedInToNewOrganization("admin");
  const { organizationId, userId, subdomain } = account;
  await asTenant(organizationId, () => tenantDb().insert(userDetails, { userId }));
  return {
    ...account,
    auth: createCaller(account.context()),
    stranger: createCaller(contextOf(subdomain)),
    /** The token in the last mail. */
    async sentToken() {
      const mail = (await mailsOf(organizationId)).at(-1);
      return tokenIn(mail ?? { text: "" });
    },
  };
}

describe("verifying an email", () => {
  it("with the link that was sent takes effect with the next request", async () => {
    const { auth, stranger, email, sentToken, context } = await unverified();
    expect(await auth.emailVerification()).toEqual({ email, isVerified: false });
    expect(await auth.resendVerification()).toEqual({ sent: true });
    expect(await stranger.verifyEmail({ token: await sentToken() })).toEqual({ email });
    expect(await createCaller(context()).emailVerification()).toEqual({ email, isVerified: true });
    expect(await createCaller(context()).resendVerification()).toEqual({ sent: false });
  });

  it("reports whether a link was used, is expired, or belongs elsewhere", async () => {
    const { auth, stranger, sentToken, organizationId } = await unverified();
    const other = await unverified();
    await auth.resendVerification();
    const older = await sentToken();
    await auth.resendVerification();
    const token = await sentToken();
    expect(await refusal(stranger.verifyEmail({ token: older }))).toBe("LINK_EXPIRED");
    expect(await refusal(other.stranger.verifyEmail({ token }))).toBe("LINK_UNKNOWN");
    await stranger.verifyEmail({ token });
    expect(await refusal(stranger.verifyEmail({ token }))).toBe("LINK_USED");
    expect(await asTenant(organizationId, () => tenantDb().count(oneTimeTokens))).toBe(2);
  });

  it("proves nothing about an email that the person changed to afterwards", async () => {
    const { auth, stranger, sentToken, organizationId, userId, context } = await unverified();
    await auth.resendVerification();
    await asTenant(organizationId, () =>
      tenantDb().update(user, { email: `new-${userId}@example.test` }, eq(user.id, userId)),
    );
    expect(await refusal(stranger.verifyEmail({ token: await sentToken() }))).toBe("LINK_EXPIRED");
    expect((await createCaller(context()).emailVerification()).isVerified).toBe(false);
  });

  it("proves nothing for a person who was disabled in the meantime", async () => {
    const { auth, stranger, sentToken, organizationId, userId } = await unverified();
    await auth.resendVerification();
    const token = await sentToken();
    await asTenant(organizationId, () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, userId)),
    );
    expect(await refusal(stranger.verifyEmail({ token }))).toBe("LINK_EXPIRED");
    const [details] = await asTenant(organizationId, async () => tenantDb().select().from(userDetails));
    expect(details?.emailVerifiedAt).toBeNull();
  });

  it("can be requested three times an hour", async () => {
    const { auth } = await unverified();
    for (let mail = 1; mail <= 3; mail += 1) await auth.resendVerification();
    expect(await refusalOf(auth.resendVerification())).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      message: "Too many requests. Try again in 60 minutes.",
    });
  });

  it("is not required of people who were there before", async () => {
    const account = await signedInToNewOrganization("admin");
    expect((await createCaller(account.context()).emailVerification()).isVerified).toBe(true);
  });

  it("is required before operations that reach other people", async () => {
    const { accessToken } = await unverified();
    const token = await verifyToken("access", accessToken);
    const found = token && (await loadSession(token));
    expect(() => found && assertEmailVerified(found)).toThrow("Verify your email address first");
    expect(found && assertEmailVerified({ ...found, isEmailVerified: true })).toBeUndefined();
  });
});

describe("a handoff", () => {
  const handoff = (organizationId: number, userId: number) =>
    asTenant(organizationId, () =>
      tenantDb().transaction((tx) => issueOneTimeToken(tx, { kind: "handoff", userId })),
    );
  const accept = (organizationId: number, token: string) =>
    asTenant(organizationId, () => acceptHandoff("handoff", token));

  it("signs its user in, once", async () => {
    const { organizationId, userId, subdomain, email } = await signedInToNewOrganization("admin");
    const token = await handoff(organizationId, userId);
    const tokens = await accept(organizationId, token);
    const me = await createCaller(contextOf(subdomain, tokens?.accessToken)).me();
    expect(me.user).toMatchObject({ id: userId, email });
    expect(await accept(organizationId, token)).toBeNull();
  });

  it("signs nobody in at another tenant, nor a person who was disabled in the meantime", async () => {
    const { organizationId, userId } = await signedInToNewOrganization("admin");
    const other = await signedInToNewOrganization("admin");
    const token = await handoff(organizationId, userId);
    expect(await accept(other.organizationId, token)).toBeNull();
    await asTenant(organizationId, () =>
      tenantDb().update(user, { status: userStatus.disabled }, eq(user.id, userId)),
    );
    expect(await accept(organizationId, token)).toBeNull();
  });
});
