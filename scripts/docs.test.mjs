import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { demoAccounts, demoPassword } from "./demo/accounts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (/** @type {string} */ file) => readFileSync(path.join(root, file), "utf8");

const documents = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "GLOSSARY.md",
  "SECURITY.md",
  ...readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join("docs", file)),
];

const matches = (/** @type {string} */ text, /** @type {RegExp} */ pattern) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? "");

/** GitHub's anchor of a heading. */
const anchorOf = (/** @type {string} */ heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-");

/** The variables in the first column of the nth table with that heading. */
function tableOf(/** @type {string} */ text, /** @type {number} */ nth) {
  const [, ...tables] = text.split("| Variable | Default | Meaning |\n");
  const rows = tables[nth]?.split("\n\n")[0] ?? "";
  return matches(rows, /^\| `(\w+)` \|/gm);
}

it.each(documents)("%s links only to files and headings that exist", (document) => {
  const text = read(document);
  const links = matches(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
  const missing = links.filter((link) => {
    const [file, anchor] = link.split("#", 2);
    const target = file ? path.join(path.dirname(document), file) : document;
    if (!existsSync(path.join(root, target))) return true;
    return (
      anchor !== undefined &&
      !matches(read(target), /^#+ (.*)$/gm)
        .map(anchorOf)
        .includes(anchor)
    );
  });
  expect(missing).toEqual([]);
});

it.each(documents)("%s names only npm scripts that exist", (document) => {
  const named = matches(read(document), /\bnpm (?:run )?((?!ci\b|run\b|install\b)[a-z][\w:]*(?:-\w+)*)/g);
  const { scripts } = JSON.parse(read("package.json"));
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
});

it("every decision is in the index, under its own title", () => {
  const folder = "docs/decisions";
  const records = readdirSync(path.join(root, folder)).filter((file) => /^\d{4}-.*\.md$/.test(file));
  const lines = records.sort().map((file) => {
    const [title = ""] = matches(read(`${folder}/${file}`), /^# (.*)$/gm);
    return title.replace(/^(\d+\.) (.*)$/, `$1 [$2](${file})`);
  });
  expect(read(`${folder}/README.md`).match(/^\d+\. .*$/gm)).toEqual(lines);
});

const nodeVersion = read(".nvmrc").trim();

it("the Node version in .nvmrc is that of the image", () => {
  expect(read("deploy/docker/Dockerfile")).toContain(`FROM node:${nodeVersion}-`);
});

it("the Node version in .nvmrc is new enough for package.json", () => {
  const [oldest = ""] = matches(JSON.parse(read("package.json")).engines.node, /^>=(\d+)/g);
  expect(Number(nodeVersion)).toBeGreaterThanOrEqual(Number(oldest));
});

it("the crons of vercel.json are the routes for a scheduler, as in the guide to the platform", () => {
  const { crons } = JSON.parse(read("vercel.json"));
  const paths = crons.map((/** @type {{ path: string }} */ cron) => cron.path).sort();
  const routes = readdirSync(path.join(root, "src/app/api/cron"), { withFileTypes: true });
  expect(paths).toEqual(routes.filter((it) => it.isDirectory()).map(({ name }) => `/api/cron/${name}`));
  expect(matches(read("docs/deploy-vercel.md"), /^\| `(\/api\/cron\/\w+)` \|/gm).sort()).toEqual(paths);
});

it("the guide to the platform installs the CLI that the tests build with", () => {
  const { dependencies } = JSON.parse(read("scripts/functions/package.json"));
  expect(matches(read("docs/deploy-vercel.md"), /npm install --global vercel@([\d.]+)/g)).toEqual([
    dependencies.vercel,
  ]);
});

it("README names the two commands", () => {
  expect(read("README.md")).toMatch(/^npm start .*\nnpm test /m);
});

it("README names the demo accounts", () => {
  const readme = read("README.md");
  expect(readme).toContain(demoPassword);
  for (const subdomain of new Set(demoAccounts.map((account) => account.subdomain))) {
    expect(readme).toContain(`<http://${subdomain}.localhost:3000>`);
    expect(readme).toContain(`${subdomain}.test`);
  }
  const firstTenant = demoAccounts.filter(({ subdomain }) => subdomain === "acme");
  for (const { role } of firstTenant) expect(readme).toContain(`\`${role}@`);
  expect(readme).toContain("root@platform.test");
});

it("everything that starts the server by hand does so like npm start", () => {
  const starts = ["docs/operations.md", "deploy/systemd/mmr.service", "deploy/docker/Dockerfile"];
  const [, semiSpace] = /const semiSpace = "(.+)"/.exec(read("scripts/lib/app.mjs")) ?? [];
  expect(semiSpace).toBeDefined();
  for (const file of starts) {
    const start = read(file)
      .replace(/[",[\]\\]/g, " ")
      .replace(/\s+/g, " ");
    expect(start, file).toMatch(new RegExp(`${semiSpace} --import \\S*scripts/api-entry.mjs server.js`));
    expect(start, file).toContain("NEXT_MANUAL_SIG_HANDLE=true");
  }
});

it("operations.md lists the variables of env.ts in their order, with their defaults", () => {
  const operations = read("docs/operations.md");
  const source = read("src/env.ts");
  const declared = source.slice(source.indexOf(".object({"), source.indexOf(".refine("));
  const names = matches(declared, /^ {4}([A-Z_]+):/gm);
  expect(names.length).toBeGreaterThan(10);
  expect(tableOf(operations, 0)).toEqual(names);

  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    const declaration = declared.slice(
      declared.indexOf(`    ${name}:`),
      next ? declared.indexOf(`    ${next}:`) : declared.length,
    );
    const [value] = matches(declaration, /\.default\("?([^")]+)"?\)/g);
    if (value !== undefined) expect(operations).toContain(`| \`${name}\` | \`${value}\` |`);
  }
});

it("operations.md and .env.example list the same variables", () => {
  const operations = read("docs/operations.md");
  const example = matches(read(".env.example"), /^(?:# )?([A-Z_]+)=/gm);
  // It is set by the scripts.
  const documented = [...tableOf(operations, 0), ...tableOf(operations, 1)].filter(
    (name) => name !== "NODE_ENV",
  );
  expect(example.toSorted()).toEqual(documented.toSorted());
});
