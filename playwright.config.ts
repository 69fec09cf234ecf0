import { defineConfig, devices } from "@playwright/test";
import { rootUrl } from "./e2e/support/app";

const { E2E_CERTIFICATE_KEY_HASH, E2E_WITHOUT_OPS, CHROMIUM_PATH } = process.env;
/** What Chromium would otherwise do by itself: it must only talk to the app. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];
/** Chromium ignores what is wrong with the certificate of this key, and with no other. */
const trusted = E2E_CERTIFICATE_KEY_HASH
  ? [`--ignore-certificate-errors-spki-list=${E2E_CERTIFICATE_KEY_HASH}`]
  : [];

const ownApp = [
  "entries.spec.ts",
  "entries-wire.spec.ts",
  "isolation.spec.ts",
  "start-options.spec.ts",
  "tracing.spec.ts",
];

/** What only a machine without anything else to do can tell. */
const idleMachine = ["lighthouse.spec.ts", "interactions.spec.ts"];

export default defineConfig({
  testDir: "e2e",
  globalSetup: ["./scripts/lib/require-test-servers.mjs", "./scripts/client/pack.ts"],
  outputDir: ".local/test/playwright",
  fullyParallel: true,
  workers: 2,
  // What takes longest is for `npm run test:ops`. The option of the command line would not reach projects that others depend on.
  ...(E2E_WITHOUT_OPS && { grepInvert: /@ops/ }),
  projects: [
    // Their workers take over the settings of their own process, and would bring them along to other tests.
    { name: "own app", testMatch: ownApp },
    { name: "app", testIgnore: [...ownApp, "outage*.spec.ts", "functions.spec.ts", ...idleMachine] },
    // It counts what all functions do, and ends them: see scripts/test.mjs.
    { name: "functions", testMatch: process.env.E2E_FUNCTIONS_CONTROL_PORT ? "functions.spec.ts" : [] },
    { name: "lighthouse", testMatch: process.env.E2E_LIGHTHOUSE ? idleMachine : [], workers: 1 },
    // They measure times and stop servers of their own, so they run last and have the machine to themselves: mostly, they
    // wait. To run only them: npm test -- e2e outage --no-deps
    { name: "outage", testMatch: "outage*.spec.ts", dependencies: ["own app", "app"], fullyParallel: false },
  ],
  forbidOnly: Boolean(process.env.CI),
  // These only end what would never end: how slow a machine is does not matter.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 800 },
    // Frames of animations nobody looks at: a twelfth of the CPU. What `products.spec.ts` does moves, as it does for most people.
    contextOptions: { reducedMotion: "reduce" },
    baseURL: rootUrl(),
    // Screenshots and the DOM of every step would slow down all tests for the sake of the failing ones: a seventh of their CPU.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: false },
    screenshot: "only-on-failure",
    // Every test has a browser context of its own, which would install it once more: a tenth of the CPU of its first page.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      // Chromium's sandbox refuses to run as root.
      args: [...quiet, ...trusted, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
});
