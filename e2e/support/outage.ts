import { call, login } from "./app";
import { http } from "./http";
import { startOwnServers } from "./own-servers";
import { expect, test } from "./test";

/** A page in progress when the fault begins, and then the longest ping: 2 s for a connection, 0.3 s more to be sure. */
const noticedMs = 10_000;

/** Servers for the tests of a file, which stop them one after the other, and what these tests have in common. */
export function serversToStop(name: string) {
  let own: Awaited<ReturnType<typeof startOwnServers>>;
  let token: string;

  test.describe.configure({ mode: "serial" });
  test.beforeAll(async () => {
    own = await startOwnServers(name);
    token = (await login("acme", "admin", own.domain)).tokens.accessToken;
  });
  test.afterAll(() => own?.stop());

  const page = (path: string) =>
    http({ host: `acme.${own.domain}`, path, headers: { accept: "text/html,*/*;q=0.8" } });
  const ready = async () => (await http({ host: own.domain, path: "/api/health/ready" })).status;

  return {
    get own() {
      return own;
    },
    /** Calls a procedure, as an administrator if `options` do not say otherwise. */
    api: (procedure: string, options: Parameters<typeof call>[2] = {}) =>
      call("acme", procedure, { token, domain: own.domain, ...options }),
    /** Opens a page like a browser without a session. */
    page,
    /** The status of readiness. */
    ready,
    /** Waits until a page says that something is away. */
    noticed: () =>
      expect
        .poll(async () => (await page("/login")).status, { timeout: noticedMs, intervals: [50] })
        .toBe(503),
    /** Brings a service back, and waits until the app reports that it has noticed, which needs no restart. */
    async recover(bringBack: () => Promise<void>) {
      await bringBack();
      await expect
        .poll(async () => (await page("/login")).status, { timeout: noticedMs, intervals: [50] })
        .toBe(200);
      expect(await ready()).toBe(200);
    },
  };
}
