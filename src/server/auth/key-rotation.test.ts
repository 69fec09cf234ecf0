import { randomBytes } from "node:crypto";
import { asTenant, createOrganization, createUser } from "@test/builders";
import { afterEach, describe, expect, it, vi } from "vitest";

const newSecret = () => randomBytes(32).toString("base64");

/** Signing and verification of an instance that was started with these secrets. */
async function startedWith(current: string, previous?: string) {
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", current);
  vi.stubEnv("AUTH_SECRET_PREVIOUS", previous);
  globalThis.mmrPerProcess?.delete("secretKeys");
  const [tokens, cookies, csrf, begin, rotate] = await Promise.all([
    import("./tokens"),
    import("./browser-session"),
    import("./csrf"),
    import("./begin-session"),
    import("./rotate-session"),
  ]);
  return { ...tokens, ...cookies, ...csrf, ...begin, ...rotate };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  globalThis.mmrPerProcess?.delete("secretKeys");
});

describe("after AUTH_SECRET has changed", () => {
  it("tokens, cookies and CSRF tokens made with the previous one are still valid", async () => {
    const [before, after] = [newSecret(), newSecret()];
    const old = await startedWith(before);
    const subject = { userId: 7, email: "a@b.test", organizationId: 3, sessionId: old.newOpaqueId() };
    const access = await old.issueToken("access", subject);
    const refresh = await old.issueToken("refresh", subject);
    const cookie = await old.encodeBrowserSession({ accessToken: "a", refreshToken: "r" });
    const csrfToken = await old.csrfTokenOf(subject.sessionId);

    const rotated = await startedWith(after, before);
    expect(await rotated.verifyToken("access", access.token)).toMatchObject(subject);
    expect(await rotated.verifyToken("refresh", refresh.token)).toMatchObject(subject);
    expect(await rotated.decodeBrowserSession(cookie)).toEqual({ accessToken: "a", refreshToken: "r" });
    expect(await rotated.isCsrfTokenOf(subject.sessionId, csrfToken)).toBe(true);
  });

  it("new ones are made only with the new secret", async () => {
    const [before, after] = [newSecret(), newSecret()];
    const rotated = await startedWith(after, before);
    const subject = { userId: 7, email: "a@b.test", organizationId: 3, sessionId: rotated.newOpaqueId() };
    const { token } = await rotated.issueToken("access", subject);
    const cookie = await rotated.encodeBrowserSession({ accessToken: "a", refreshToken: "r" });
    const csrfToken = await rotated.csrfTokenOf(subject.sessionId);

    const finished = await startedWith(after);
    expect(await finished.verifyToken("access", token)).toMatchObject(subject);
    expect(await finished.decodeBrowserSession(cookie)).not.toBeNull();
    expect(await finished.isCsrfTokenOf(subject.sessionId, csrfToken)).toBe(true);
  });

  it("those of a secret that is neither the current nor the previous one are invalid", async () => {
    const old = await startedWith(newSecret());
    const subject = { userId: 7, email: "a@b.test", organizationId: 3, sessionId: old.newOpaqueId() };
    const { token } = await old.issueToken("access", subject);
    const cookie = await old.encodeBrowserSession({ accessToken: "a", refreshToken: "r" });
    const csrfToken = await old.csrfTokenOf(subject.sessionId);

    const other = await startedWith(newSecret(), newSecret());
    expect(await other.verifyToken("access", token)).toBeNull();
    expect(await other.decodeBrowserSession(cookie)).toBeNull();
    expect(await other.isCsrfTokenOf(subject.sessionId, csrfToken)).toBe(false);
  });

  it("renewals of one session on an instance with the old and one with the new secret give the same tokens", async () => {
    const [before, after] = [newSecret(), newSecret()];
    const { organizationId } = await createOrganization();
    const userId = await createUser(organizationId);
    const old = await startedWith(before);
    const { refreshToken } = await asTenant(organizationId, () =>
      old.beginSession({ userId, email: "a@b.test" }),
    );
    const token = await old.verifyToken("refresh", refreshToken);
    if (!token) throw new Error("The session did not begin");
    const first = await old.rotateSession(token, refreshToken);

    const rotated = await startedWith(after, before);
    const second = await rotated.rotateSession(token, refreshToken);
    expect(second).toEqual(first);
    const next = await rotated.verifyToken("refresh", second?.refreshToken ?? "");
    expect(next && (await rotated.rotateSession(next, second?.refreshToken ?? ""))).not.toBeNull();
  });
});
