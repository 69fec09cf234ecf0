import { buildFunctions, cli, nodeOf, serveFunctions } from "./functions.mjs";
import { findNode, nodeReleases, ownNode } from "./node-releases.mjs";
import { openNextForTests } from "./open-next.mjs";
import { mode, filters as modeFilters } from "./test-run.mjs";
import { browserTests, overHttp, stepOrMissing, unitTests, versionOf } from "./test-suites.mjs";

/** The tests with a browser that also run against functions: signing in and out, lists, writes, exports, pictures, mail. */
const inBrowser = [
  "activity",
  "branding",
  "dashboard",
  "import",
  "mailed-links",
  "own-email",
  "people",
  "product-changes",
  "product-list",
  "products",
  "recovery",
  "second-factor",
  "session",
  "sign-up",
];

/** What runs against functions: each way in, and what they could do otherwise than processes that live on. */
const everything = [
  "--project=app",
  "--grep-invert=development server",
  ...overHttp,
  ...inBrowser.map((name) => `e2e/${name}.spec`),
];

/** What tells whether the app runs on a version of Node at all. */
const overHttpAlone = ["--project=app", "e2e/http.spec"];

const ofNode = (/** @type {string} */ filter) => filter.startsWith("--node=");

/**
 * Tests the build for functions: all of it on the version of Node that the platform runs it on, and shortly on the others.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {Awaited<ReturnType<typeof import("./test-servers.mjs").startServers>>} servers
 */
export async function testsOnFunctions(supervisor, servers) {
  const given = mode === "functions" ? modeFilters : [];
  const filters = given.filter((filter) => !ofNode(filter));
  const output = await buildFunctions(supervisor);
  const [major = nodeOf(output)] = given.filter(ofNode).map((filter) => filter.slice("--node=".length));
  const others = given.length > 0 ? [] : Object.keys(nodeReleases).filter((other) => other !== major);

  const find = (/** @type {string} */ version) =>
    stepOrMissing(`Node ${version}`, findNode(supervisor, version), versionOf);
  /**
   * @param {{ program: string, version: string } | undefined} node
   * @param {(env: NodeJS.ProcessEnv, program: string) => Promise<void>} run
   */
  const onNode = async (node, run) => {
    if (!node) return;
    const { env, endInstances } = await serveFunctions(supervisor, output, servers, node);
    await run(env, node.program);
    await endInstances();
  };
  await onNode((await find(major)) ?? ownNode, async (env, program) => {
    const title = `On functions of Node ${env.E2E_FUNCTIONS_NODE}`;
    const guide = () => {
      const given = { OPS_FUNCTIONS: output, OPS_FUNCTIONS_NODE: program, OPS_FUNCTIONS_CLI: cli };
      const files = ["--config=vitest.ops.config.ts", "functions/guide"];
      return unitTests(
        supervisor,
        { ...servers.unit, ...given },
        { name: "The guide", log: "vitest-guide", files },
      );
    };
    if (filters.length === 1 && filters[0] === "guide") return guide();
    if (filters.length > 0) return browserTests(supervisor, title, env, filters);
    await browserTests(supervisor, title, env, everything);
    await browserTests(supervisor, "Frozen functions", env, ["--project=functions"]);
    await guide();
  });
  for (const other of others) {
    await onNode(await find(other), (env) =>
      browserTests(supervisor, `On functions of Node ${env.E2E_FUNCTIONS_NODE}`, env, overHttpAlone),
    );
  }
}

/** What runs against OpenNext's build: signing in, lists, writes, exports and pages over HTTP. */
const onOpenNext = [
  "--project=app",
  "--grep-invert=development server",
  "e2e/http",
  "e2e/rest",
  "e2e/tenancy",
];

/** Without what only Vercel has: its version of Node, and a function for each part. */
const frozenOnOpenNext = ["--project=functions", "--grep-invert=package.json leads|three functions"];

/**
 * Tests the build for AWS.
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @param {Awaited<ReturnType<typeof import("./test-servers.mjs").startServers>>} servers
 */
export async function testsOnOpenNext(supervisor, servers) {
  const filters = mode === "open-next" ? modeFilters : [];
  const output = await openNextForTests(supervisor);
  const { env, endInstances } = await serveFunctions(supervisor, output, servers, ownNode, "open-next");
  await browserTests(supervisor, "On OpenNext", env, filters.length > 0 ? filters : onOpenNext);
  if (filters.length === 0) await browserTests(supervisor, "Frozen on OpenNext", env, frozenOnOpenNext);
  await endInstances();
}
