import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { installClient } from "../scripts/client/install";
import { call, demoPassword, login, tenantUrl } from "./support/app";
import { expect, test, uniqueSku } from "./support/test";

const run = promisify(execFile);

interface Example {
  /** Of the answer to its request; undefined where it makes none. */
  status: number | undefined;
  line: number;
  code: string;
}

/** The examples of the guide in a language, in their order. */
async function examplesOf(language: "bash" | "ts"): Promise<Example[]> {
  const guide = await readFile("docs/integrators.md", "utf8");
  return [...guide.matchAll(/^```(\w+) ?(\d+)?\n(.*?)^```$/gms)].flatMap(
    ({ 1: name, 2: status, 3: code = "", index }) => {
      if (name !== language) return [];
      const line = guide.slice(0, index).split("\n").length;
      return [{ line, code, status: /\bcurl\b/.test(code) ? Number(status ?? 200) : undefined }];
    },
  );
}

let environment: NodeJS.ProcessEnv;
test.beforeAll(async () => {
  const { tokens } = await login("acme");
  const made = await call("acme", "apiKeys.create", {
    token: tokens.accessToken,
    body: {
      name: `Guide ${uniqueSku()}`,
      scopes: ["products:read"],
      expiresAt: null,
      password: demoPassword,
    },
  });
  const { key } = z.object({ result: z.object({ data: z.object({ key: z.string() }) }) }).parse(made.json())
    .result.data;
  environment = {
    ...process.env,
    // Playwright asks for colours, which would be part of what is compared.
    FORCE_COLOR: "0",
    MMR: tenantUrl("acme", ""),
    EMAIL: "staff@acme.test",
    PASSWORD: demoPassword,
    MMR_KEY: key,
  };
});

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the test needs: nothing.
test("the examples of the guide for the shell do what it says", async ({}, testInfo) => {
  const headers = testInfo.outputPath("headers");
  const steps = (await examplesOf("bash")).map(({ code, line, status }) => {
    const answered = status && `answered "line ${line}" ${status}`;
    return `${code}\n${answered ?? ""}`;
  });
  expect(steps.length).toBeGreaterThan(12);
  const script = testInfo.outputPath("guide.sh");
  await writeFile(
    script,
    `set -euo pipefail
curl() { command curl -sS --dump-header '${headers}' "$@"; }
answered() {
  status=$(sed -n 's/^HTTP[^ ]* \\([0-9]*\\).*/\\1/p' '${headers}' | tail -1)
  test "$status" = "$2" || { echo "$1: answered $status instead of $2" >&2; exit 1; }
}
${steps.join("\n")}`,
  );
  await run("bash", [script], { env: environment });
});

test("the examples of the guide for the typed client do what it says", async () => {
  const installed = installClient();
  try {
    const code = (await examplesOf("ts")).map((example) => example.code).join("\n");
    await writeFile(
      path.join(installed.program, "main.ts"),
      `${code}\ndeclare const process: { env: Record<string, string> };\n`,
    );
    expect(installed.compile()).toBe("");
    const hosts = path.resolve("scripts/client/local-hosts.mjs");
    const { stdout } = await run(process.execPath, ["--import", hosts, "out/main.js"], {
      cwd: installed.program,
      env: environment,
    });
    expect(stdout).toMatch(/^\d+ lamps/m);
    expect(stdout).toMatch(/^\d+ pieces in stock$/m);
    expect(stdout).toContain("Signed in as staff@acme.test true");
    expect(stdout).toContain("Somebody was faster");
  } finally {
    await rm(installed.program, { recursive: true, force: true });
  }
});
