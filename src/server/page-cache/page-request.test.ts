import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sharedPages } from "./page-request";

const app = path.resolve(import.meta.dirname, "../../app");

/** Pages that are rendered for each request, and why. */
const rendered: Record<string, string> = {
  "/dashboard": "shows who is signed in",
  "/platform": "shows who is signed in",
  "/docs": "is a page for each operation",
  "/status": "is checked each time",
  "/mail": "shows the emails of the moment",
  "/unknown-host": "is never found",
};

test("every page is known to be the same for everyone, or why it is not", () => {
  const pages = readdirSync(app, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "api")
    .filter(({ name }) => !existsSync(path.join(app, name, "route.ts")))
    .map(({ name }) => `/${name}`);
  const shared = [...new Set([...sharedPages.root, ...sharedPages.tenant])].filter((page) => page !== "/");
  expect(pages.toSorted()).toEqual([...shared, ...Object.keys(rendered)].toSorted());
});

test("pages that are the same for everyone read no header and only cookies that their key has", () => {
  const [cookies, headers] = [/\bcookies\(\)|\bjar\b/, /\bheaders\(\)/];
  const files = [
    "layout.tsx",
    "landing.tsx",
    "page.tsx",
    ...[...sharedPages.root, ...sharedPages.tenant].map((page) => path.join(page, "page.tsx")),
  ].map((name) => path.join(app, name));
  const reading = (what: RegExp) =>
    files
      .filter((file) => existsSync(file) && what.test(readFileSync(file, "utf8")))
      .map((file) => path.relative(app, file));
  // The preferences, and the mark of a support session, with which a request is left to Next.
  expect(reading(cookies).toSorted()).toEqual(["layout.tsx", "login/page.tsx"]);
  expect(reading(headers)).toEqual([]);
});
