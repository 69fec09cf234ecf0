import { readFileSync } from "node:fs";
import { files, imports, reachedFrom } from "@test/imports";
import { expect, it } from "vitest";

/** What processes of the server begin with: each has its own copy of what it imports. */
const entries = files.filter(
  (file) =>
    /^src\/app\/.*\/(page|layout|route)\.tsx?$/.test(file) ||
    ["src/api/node-entry.ts", "src/instrumentation.ts", "src/middleware.ts"].includes(file),
);
const asks = (file: string) => readFileSync(file, "utf8").includes(" = textsOf(");

it("everything on the server that asks for texts is given them", () => {
  const without = entries.flatMap((entry) => {
    const reached = reachedFrom([entry], imports);
    return reached.has("src/i18n/texts.server.ts")
      ? []
      : [...reached.keys()].filter((file) => file.startsWith("src/server/") && asks(file));
  });
  expect(entries.length).toBeGreaterThan(20);
  expect([...new Set(without)]).toEqual([]);
});
