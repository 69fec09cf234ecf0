import { createOrganization, unique } from "@test/builders";
import { signedIn } from "@test/callers";
import { sharedPages } from "../src/server/page-cache/page-request";
import { bothEntries, comparable } from "./support/entries";
import { type HttpResponse, http } from "./support/http";
import { expect, test } from "./support/test";

/* Pages that everyone without credentials gets alike: rendered by Next for each in one process, and once in the other. */

// Two processes of the app for all of them.
test.describe.configure({ mode: "default" });

const entries = bothEntries({ name: "shared-pages", redisDatabases: [10, 11] });

interface Ask {
  path?: string;
  subdomain?: string | null;
  headers?: Record<string, string>;
}

const page = (domain: string, { path = "/login", subdomain = entries.admin.subdomain, headers }: Ask = {}) =>
  http({
    host: subdomain === null ? domain : `${subdomain}.${domain}`,
    path,
    headers: {
      accept: "text/html",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0",
      ...headers,
    },
  });

const nonceOf = ({ headers }: HttpResponse) =>
  /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "none";

/** A page without what differs between any two, and between the ports of the two processes. */
const settled = (response: HttpResponse) => ({
  ...comparable(response),
  ...withRows(response.text.replaceAll(nonceOf(response), "#").replaceAll(/localhost:\d+/g, "localhost")),
});

/** Without their numbers, which are given in the order in which they get ready; a row of text ends where the next one begins. */
const rowsOf = (rows: string) =>
  rows
    .replaceAll(/(?<=[}\]])([\da-f]+):(?=[["IT])/g, "\n$1:")
    .split("\n")
    .map((row) => row.replace(/^[\da-f]+:/, "").replaceAll(/\$(L|@)?[\da-f]+/g, "$#"))
    .sort();

/** React sends the rows of its payload as they get ready: their order, and which of them share a script, differ. */
function withRows(text: string): { body: string; rows: string[] } {
  if (!text.startsWith("<!DOCTYPE")) return { body: "", rows: text.split("\n").sort() };
  let rows = "";
  const body = text.replaceAll(
    /<script nonce="#">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g,
    (_, part: string) => {
      rows += JSON.parse(part);
      return "";
    },
  );
  expect(rows).toContain("\n");
  return { body, rows: rowsOf(rows) };
}

test("each of them is what Next renders, the first time and from memory, with a nonce of its own", async () => {
  const asked: Ask[] = [
    ...[...sharedPages.tenant].map((path) => ({ path })),
    ...[...sharedPages.root].map((path) => ({ path, subdomain: null })),
    { path: "/login?next=%2Fdashboard%2Fproducts" },
    { headers: { cookie: "preferences=theme=dark&density=compact" } },
  ];
  for (const ask of asked) {
    const label = JSON.stringify(ask);
    const fresh = await page(entries.routes, ask);
    const [first, second] = [await page(entries.own, ask), await page(entries.own, ask)];
    expect(fresh.status, label).toBe(200);
    expect.soft(settled(first), label).toEqual(settled(fresh));
    expect.soft(settled(second), label).toEqual(settled(fresh));
    const nonces = [fresh, first, second].map(nonceOf);
    expect(new Set(nonces).size, label).toBe(3);
    for (const [index, response] of [fresh, first, second].entries()) {
      expect(response.text.split(`nonce="${nonces[index]}"`).length, label).toBeGreaterThan(5);
    }
  }
});

test("requests that are about someone, or for less than the page, get the same response as from Next", async () => {
  const requests: Ask[] = [
    { headers: { cookie: "mmr.session=broken" } },
    { headers: { cookie: "mmr.acted=1" } },
    { headers: { accept: "*/*" } },
    { headers: { "user-agent": "Googlebot/2.1" } },
    { headers: { "user-agent": "facebookexternalhit/1.1" } },
    { headers: { authorization: "Bearer x" } },
    { headers: { rsc: "1" } },
    { path: "/login?note=moved" },
    { path: "/login?next=https://evil.example.com" },
    { path: "/login?_rsc=x" },
    { path: "/login/" },
    { path: "/", subdomain: entries.admin.subdomain },
    { subdomain: null },
    { subdomain: "nobody-has-this" },
    { path: "/signup" },
  ];
  for (const ask of requests) {
    const [own, routes] = [await page(entries.own, ask), await page(entries.routes, ask)];
    expect.soft(settled(own), JSON.stringify(ask)).toEqual(settled(routes));
  }
});

test("a tenant's page says its name and nobody else's", async () => {
  const [mine, theirs] = [
    await createOrganization({ name: unique("Sunflower") }),
    await createOrganization({ name: unique("Thistle") }),
  ];
  const [own, other] = [
    await page(entries.own, { subdomain: mine.subdomain }),
    await page(entries.own, { subdomain: theirs.subdomain }),
  ];
  expect(own.text).toContain("Sign in to Sunflower");
  expect(own.text).not.toContain("Thistle");
  expect(other.text).toContain("Sign in to Thistle");
  expect(other.text).not.toContain("Sunflower");
});

test("a tenant's page has a new color with the next request", async () => {
  const mine = await createOrganization();
  const admin = await signedIn(mine, "admin");
  const before = await page(entries.own, { subdomain: mine.subdomain });
  const changed = await http({
    host: `${mine.subdomain}.${entries.own}`,
    path: "/api/trpc/organizations.setAccentColor",
    body: { accentColor: "#897600", version: 0 },
    headers: { authorization: `Bearer ${admin.accessToken}` },
  });
  expect(changed.status).toBe(200);
  const after = await page(entries.own, { subdomain: mine.subdomain });
  expect(before.text).not.toContain("<style>");
  expect(after.text).toContain("<style>");
});

test("the theme of the cookie is the theme of the page", async () => {
  for (const theme of ["dark", "light", "dark"]) {
    const { text } = await page(entries.own, { headers: { cookie: `a=b; preferences=theme=${theme}` } });
    expect(text).toContain(`data-theme="${theme}"`);
  }
  expect((await page(entries.own)).text).toContain('data-theme="system"');
});

test("scripts of a page from memory run, with the nonce of its response", async ({ page: tab }) => {
  const problems: string[] = [];
  tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  for (let count = 0; count < 3; count += 1) {
    await tab.goto(`http://${entries.admin.subdomain}.${entries.own}/login?next=%2Fdashboard%2Fusers`);
    await tab.getByLabel("Email").fill("nobody@example.test");
    await tab.getByLabel("Password", { exact: true }).fill("wrong");
    await tab.getByRole("button", { name: "Show password" }).click();
    await expect(tab.getByRole("textbox", { name: "Password" })).toHaveAttribute("type", "text");
  }
  expect(problems).toEqual([]);
});
