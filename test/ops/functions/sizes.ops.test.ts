import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { Deployment } from "../../../scripts/functions/deployment.mjs";
import { root } from "../../../scripts/lib/paths.mjs";

const { OPS_FUNCTIONS = "" } = process.env;
const guide = readFileSync(path.join(root, "docs/deploy-vercel.md"), "utf8");
const { functions } = new Deployment(OPS_FUNCTIONS);

/** Of the files of the function that serves a path, as they are when unpacked. */
function megabytesOf(reachedAt: string): number {
  const dir = functions.get(reachedAt)?.dir ?? "";
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory(),
  );
  return (
    files.reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0) / 1e6
  );
}

it.each([
  { name: "middleware", reachedAt: "/_middleware", row: /^\| Middleware \| ([\d.]+) MB/m },
  { name: "the API", reachedAt: "/api/v1/[...path]", row: /^\| The API \| ([\d.]+) MB/m },
])("the guide says the size of $name", ({ reachedAt, row }) => {
  const documented = Number(row.exec(guide)?.[1]);
  expect(megabytesOf(reachedAt) / documented).toBeGreaterThan(0.9);
  expect(megabytesOf(reachedAt) / documented).toBeLessThan(1.1);
});

it("no function comes near the limit of the platform", () => {
  for (const reachedAt of functions.keys()) expect(megabytesOf(reachedAt), reachedAt).toBeLessThan(100);
});
