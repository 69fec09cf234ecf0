import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { createApiKey, createOrganization, createProduct } from "@test/builders";
import { installClient } from "../scripts/client/install";
import { demoPassword, tenantUrl } from "./support/app";
import { createPerson } from "./support/people";
import { expect, test } from "./support/test";

const run = promisify(execFile);

interface Example {
  /** From the response to its request; undefined if it makes none. */
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

/** A person with a few products, and how the examples receive them. */
async function reader() {
  const organization = await createOrganization();
  for (const name of ["Desk lamp", "Floor lamp", "Ladder"]) {
    await createProduct(organization.organizationId, { name, stock: 2 });
  }
  const staff = await createPerson(organization, "staff");
  const { key } = await createApiKey(organization.organizationId, staff.userId);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // Playwright asks for colors, which would be part of what is compared.
    FORCE_COLOR: "0",
    MMR: tenantUrl(organization.subdomain, ""),
    EMAIL: staff.email,
    PASSWORD: demoPassword,
    MMR_KEY: key,
  };
  return { email: staff.email, env };
}

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what the test needs: nothing.
test("the guide's shell examples do what it says", async ({}, testInfo) => {
  const headers = testInfo.outputPath("headers");
  const steps = (await examplesOf("bash")).map(({ code, line, status }) => {
    const check = status && `responded "line ${line}" ${status}`;
    return `${code}\n${check ?? ""}`;
  });
  expect(steps.length).toBeGreaterThan(12);
  const script = testInfo.outputPath("guide.sh");
  await writeFile(
    script,
    `set -euo pipefail
curl() { command curl -sS --dump-header '${headers}' "$@"; }
responded() {
  status=$(sed -n 's/^HTTP[^ ]* \\([0-9]*\\).*/\\1/p' '${headers}' | tail -1)
  test "$status" = "$2" || { echo "$1: responded $status instead of $2" >&2; exit 1; }
}
${steps.join("\n")}`,
  );
  const { env } = await reader();
  await run("bash", [script], { env });
});

test("the guide's examples for the typed client do what it says", async () => {
  const installed = installClient();
  try {
    const code = (await examplesOf("ts")).map((example) => example.code).join("\n");
    await writeFile(
      path.join(installed.program, "main.ts"),
      `${code}\ndeclare const process: { env: Record<string, string> };\n`,
    );
    expect(installed.compile()).toBe("");
    const hosts = path.resolve("scripts/client/local-hosts.mjs");
    const { email, env } = await reader();
    const { stdout } = await run(process.execPath, ["--import", hosts, "out/main.js"], {
      cwd: installed.program,
      env,
    });
    expect(stdout).toMatch(/^2 lamps/m);
    expect(stdout).toMatch(/^6 pieces in stock$/m);
    expect(stdout).toContain(`Signed in as ${email} true`);
    expect(stdout).toContain("Someone was faster");
  } finally {
    await rm(installed.program, { recursive: true, force: true });
  }
});
