import { createOrganization } from "@test/builders";
import { rootDomain } from "./support/app";
import { http } from "./support/http";
import { startOwnApp } from "./support/own-app";
import { expect, test } from "./support/test";

// In one worker: a second one would end the app of the first, whose name it has.
test.describe.configure({ mode: "default" });

/** The operator's own pages. */
const links = {
  HELP_URL: "https://example.com/our-help",
  STATUS_URL: "https://example.com/our-status",
  TERMS_URL: "https://example.com/our-terms",
  PRIVACY_URL: "https://example.com/our-privacy",
};

let app: Awaited<ReturnType<typeof startOwnApp>>;
test.beforeAll(async () => {
  const settings = {
    PUBLIC_HTTPS: "true",
    MAIL_PAGE: "false",
    PAGE_RATE_LIMIT_PER_MINUTE: "20",
    SIGN_UP_OPEN: "false",
    DEMO_WORKSPACES: "0",
  };
  app = await startOwnApp("start-options", 4, { ...settings, ...links, SUPPORT_EMAIL: "help@example.com" });
});
test.afterAll(() => app?.stop());

const ask = (path: string) => http({ host: app.domain, path, headers: { accept: "text/html,*/*;q=0.8" } });

test("mails are shown only with a start option, whatever IP the client has", async () => {
  expect((await ask("/mail")).status).toBe(404);
  expect((await ask("/")).text).not.toContain('href="/mail"');
});

test("pages link to those that the operator has, the app's own in place of what is missing", async () => {
  const hrefsOf = (text: string) => [...text.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href);
  const own = hrefsOf((await ask("/")).text);
  for (const href of Object.values(links)) expect(own).toContain(href);
  expect((await ask("/help")).text).toContain("mailto:help@example.com");
  const usual = await http({ host: rootDomain, path: "/", headers: { accept: "text/html,*/*;q=0.8" } });
  expect(hrefsOf(usual.text)).toContain("/help");
  expect(usual.text).not.toMatch(/>(?:Terms|Privacy)</);
});

test("pages of a service whose operator has closed sign-up offer what is left", async () => {
  const landing = (await ask("/")).text;
  expect(landing).not.toContain("Create a workspace");
  expect(landing).not.toContain('href="/signup"');
  expect(landing).toContain("New workspaces are created by the operator of this service");
  expect(landing).toContain("mailto:help@example.com");
  const page = (await ask("/signup")).text;
  expect(page).toContain("<title>Sign-up is closed");
  expect(page).toContain("Find your workspace");
  expect(page).not.toContain("<form");
  expect((await ask("/help")).text).not.toContain("Create a workspace");
  const signIn = await http({ host: `acme.${app.domain}`, path: "/login", headers: { accept: "text/html" } });
  expect(signIn.text).toContain("Find your workspace");
  expect(signIn.text).not.toMatch(/<a [^>]*href="[^"]*\/signup"/);
  const refused = await http({
    host: app.domain,
    path: "/api/trpc/signUp.create",
    body: {
      ...{ organizationName: "Umbrella Works", subdomain: "umbrella-works" },
      ...{ firstName: "Ann", lastName: "Birch", email: "ann@example.test" },
      password: "seven purple walruses dance",
    },
  });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain("Sign-up is closed");
});

test("the sign-in page of a demo leads to the start page where no other demo can be started", async () => {
  const { subdomain } = await createOrganization({ demoUntil: new Date(Date.now() + 86_400_000) });
  const page = await http({
    host: `${subdomain}.${app.domain}`,
    path: "/login",
    headers: { accept: "text/html" },
  });
  expect(page.text).toContain("Go to the start page");
  expect(page.text).not.toContain("Start another demo");
});

test("people who come over https stay there, with their cookies", async () => {
  const csrf = await http({ host: `acme.${app.domain}`, path: "/api/auth/csrf" });
  const cookies = [csrf.headers["set-cookie"] ?? []].flat();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatch(/^__(?:Host|Secure)-.*; Secure/);
  const workspaces = await ask("/workspaces");
  expect(workspaces.headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
});

test("a network that requests too many pages is told when to retry, but can still call the API", async () => {
  const responses = await Promise.all(Array.from({ length: 40 }, () => ask("/workspaces")));
  const refused = responses.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(refused[0]?.text).toContain("Too many requests");
  expect(refused[0]?.headers["x-content-type-options"]).toBe("nosniff");
  expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
  expect((await ask("/api/health/live")).status).toBe(200);
});
