import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** The output of a program that imports the destination as `destination`. */
async function outputOf(program: string, env: Record<string, string> = {}): Promise<string> {
  const code = `import { logDestination } from "./src/server/observability/log-destination.ts";
    const destination = logDestination();
    ${program}`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  const options = { maxBuffer: 10_000_000, env: { ...process.env, ...env } };
  return (await promisify(execFile)(process.execPath, args, options)).stdout;
}

it("lines are in order and none is lost at the end of the process, however it ends", async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `line ${at} ${"x".repeat(50)}\n`);
  const write = `for (let at = 0; at < 5000; at += 1) destination.write("line " + at + " " + "x".repeat(50) + "\\n");`;
  expect(await outputOf(write)).toBe(lines.join(""));
  expect(await outputOf(`${write} process.exit(0);`)).toBe(lines.join(""));
});

it("a function has written each line at once: it may be frozen before the turn of the event loop ends", async () => {
  const program = `const { writeSync } = await import("node:fs");
    destination.write("line\\n");
    writeSync(1, "still the same turn\\n");`;
  expect(await outputOf(program, { BUILT_FOR_FUNCTIONS: "true" })).toBe("line\nstill the same turn\n");
  expect(await outputOf(program)).toBe("still the same turn\nline\n");
});
