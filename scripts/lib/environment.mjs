import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** Adds the settings of the repository's `.env` to the environment, which wins. */
export function loadSettings() {
  const file = path.join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}

/** The environment without any of this product's own settings, for runs that must not depend on them. */
export function neutralEnvironment() {
  const example = readFileSync(path.join(root, ".env.example"), "utf8");
  const settings = new Set([...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name));
  const others = ["NODE_ENV", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "VERCEL"];
  const entries = Object.entries(process.env).filter(
    ([name]) => !settings.has(name) && !others.includes(name),
  );
  return { ...Object.fromEntries(entries), NODE_ENV: /** @type {const} */ ("test") };
}

/**
 * ROOT_DOMAIN as links show it: with the port if people reach the server itself, and as configured if there is a proxy
 * in front of it.
 * @param {{ rootDomain: string, port: number, https: boolean }} settings
 */
export function publicRootDomain({ rootDomain, port, https }) {
  return https || port === 80 || /:\d+$/.test(rootDomain) ? rootDomain : `${rootDomain}:${port}`;
}

/**
 * The settings that each run of the app gets, apart from its servers.
 * @param {{ rootDomain: string, authSecret: string, dataEncryptionKey: string }} settings
 */
export function appSettings({ rootDomain, authSecret, dataEncryptionKey }) {
  return {
    ROOT_DOMAIN: rootDomain,
    AUTH_SECRET: authSecret,
    DATA_ENCRYPTION_KEY: dataEncryptionKey,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
