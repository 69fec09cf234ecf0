import { lambdaNode } from "../functions/open-next/cloudfront.mjs";
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

/** Tests that deploy by themselves, or only look at the build: what the guide says, what is misconfigured, how large functions are. */
const ownTests = ["guide", "misconfigured", "sizes"];

/** What tells whether the app runs on a version of Node at all. */
const overHttpAlone = ["--project=app", "e2e/http.spec"];

/** What runs against OpenNext's build: signing in, lists, writes, exports and pages over HTTP. */
const onOpenNext = [
  "--project=app",
  "--grep-invert=development server",
  "e2e/http",
  "e2e/rest",
  "e2e/tenancy",
];

/** @typedef {import("./supervisor.mjs").Supervisor} Supervisor */
/** @typedef {Awaited<ReturnType<typeof import("./test-servers.mjs").startServers>>} Servers */
/** @typedef {{ program: string, version: string }} Node */

const ofNode = (/** @type {string} */ filter) => filter.startsWith("--node=");

/** What the command line asks of these tests: all of them, if nothing. @param {"functions" | "open-next"} name of their mode */
function asked(name) {
  const given = mode === name ? modeFilters : [];
  return {
    major: given.find(ofNode)?.slice("--node=".length),
    filters: given.filter((filter) => !ofNode(filter)),
    isAll: given.length === 0,
  };
}

/** @param {Supervisor} supervisor @param {string} version */
const find = (supervisor, version) =>
  stepOrMissing(`Node ${version}`, findNode(supervisor, version), versionOf);

/**
 * Tests the build of Vercel's CLI: all of it on the version of Node that the platform runs it on, and shortly on the others.
 * @param {Supervisor} supervisor @param {Servers} servers
 */
export async function testsOnFunctions(supervisor, servers) {
  const output = await buildFunctions(supervisor);
  const { major = nodeOf(output), filters, isAll } = asked("functions");
  const others = isAll ? Object.keys(nodeReleases).filter((other) => other !== major) : [];
  /** @param {Node} node @param {(env: NodeJS.ProcessEnv, title: string) => Promise<void>} run */
  const onNode = async (node, run) => {
    const { env, endInstances } = await serveFunctions(
      supervisor,
      servers,
      { builtBy: "vercel", output },
      node,
    );
    await run(env, `On functions of Node ${node.version}`);
    await endInstances();
  };
  const own = (await find(supervisor, major)) ?? ownNode;
  await onNode(own, async (env, title) => {
    const deployments = (name = "") => {
      const given = { OPS_FUNCTIONS: output, OPS_FUNCTIONS_NODE: own.program, OPS_FUNCTIONS_CLI: cli };
      const files = ["--config=vitest.ops.config.ts", `functions/${name}`];
      return unitTests(
        supervisor,
        { ...servers.unit, ...given },
        { name: "Deployments", log: "vitest-deployments", files },
      );
    };
    if (filters.length === 1 && ownTests.includes(String(filters[0]))) return deployments(filters[0]);
    if (filters.length > 0) return browserTests(supervisor, title, env, filters);
    await browserTests(supervisor, title, env, everything);
    await browserTests(supervisor, "Frozen functions", env, ["--project=functions"]);
    await deployments();
  });
  for (const other of others) {
    const node = await find(supervisor, other);
    if (node) await onNode(node, (env, title) => browserTests(supervisor, title, env, overHttpAlone));
  }
}

/** Tests OpenNext's build for AWS, on the version of Node that its guide chooses. @param {Supervisor} supervisor @param {Servers} servers */
export async function testsOnOpenNext(supervisor, servers) {
  const output = await openNextForTests(supervisor);
  const { major = lambdaNode, filters } = asked("open-next");
  const node = (await find(supervisor, major)) ?? ownNode;
  const built = /** @type {const} */ ({ builtBy: "open-next", output });
  const { env, endInstances } = await serveFunctions(supervisor, servers, built, node);
  const title = `On OpenNext with Node ${node.version}`;
  if (filters.length > 0) await browserTests(supervisor, title, env, filters);
  else {
    await browserTests(supervisor, title, env, onOpenNext);
    await browserTests(supervisor, "Frozen on OpenNext", env, ["--project=functions"]);
  }
  await endInstances();
}
