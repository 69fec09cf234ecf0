/**
 * Generates clients from the OpenAPI document with the generators that integrators use, and compiles them together with
 * programs that call them. The generators are pinned by the package-lock.json next to this file, and are installed
 * under .local/.
 */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { openApiDocument, openApiText } from "@/api/openapi/document";
import { localDir } from "../lib/paths.mjs";
import { say } from "../lib/report.mjs";

const dir = path.join(localDir, "generated-clients");
const out = path.join(dir, "out");
const installed = path.join(dir, "node_modules", "installed.json");

/** Fails if the program does, and shows its output. */
function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { cwd: dir, stdio: "inherit" });
}

const bin = (name: string) => path.join(dir, "node_modules", ".bin", name);

function install(): void {
  const lock = readFileSync(path.join(import.meta.dirname, "package-lock.json"), "utf8");
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  run("npm", "ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund");
  writeFileSync(installed, lock);
}

const requests = z.object({ item: z.array(z.unknown()) });
const request = z.object({
  name: z.string(),
  request: z.object({
    body: z
      .object({ mode: z.literal("raw"), raw: z.string() })
      .optional()
      .catch(undefined),
  }),
});

/** The requests of a Postman collection, from all of its folders. */
function requestsIn(folder: unknown): z.infer<typeof request>[] {
  const { data } = requests.safeParse(folder);
  return data ? data.item.flatMap(requestsIn) : [request.parse(folder)];
}

/** Throws Error if a request of the collection could not be sent as it is. */
function assertUsable(collection: unknown, operationsWithBody: number): void {
  const all = requestsIn(collection);
  const bodies = all.flatMap(({ name, request: { body } }) => (body ? [{ name, raw: body.raw }] : []));
  for (const { name, raw } of bodies) z.record(z.string(), z.unknown(), name).parse(JSON.parse(raw));
  if (bodies.length !== operationsWithBody) {
    throw new Error(`Of ${operationsWithBody} requests with a body, ${bodies.length} have one in Postman`);
  }
}

mkdirSync(dir, { recursive: true });
for (const name of ["package.json", "package-lock.json", "tsconfig.json", "use"]) {
  cpSync(path.join(import.meta.dirname, name), path.join(dir, name), { recursive: true });
}
install();
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
writeFileSync(path.join(dir, "openapi.json"), await openApiText("https://acme.example.com"));

run(bin("openapi-typescript"), "openapi.json", "-o", "out/openapi-typescript.d.ts");
run(bin("openapi-ts"), "-i", "openapi.json", "-o", "out/hey-api", "-c", "@hey-api/client-fetch");
run(
  bin("orval"),
  "--input",
  "openapi.json",
  "--output",
  "out/orval.ts",
  "--client",
  "fetch",
  "--mode",
  "single",
);
run(bin("openapi2postmanv2"), "-s", "openapi.json", "-o", "out/postman.json");

run(bin("tsc"), "-p", ".");
const operations = Object.values((await openApiDocument()).paths).flatMap((methods) =>
  Object.values(methods),
);
assertUsable(
  JSON.parse(readFileSync(path.join(out, "postman.json"), "utf8")),
  operations.filter(({ requestBody }) => requestBody).length,
);
say(`${operations.length} operations: four clients were made, and compile`);
