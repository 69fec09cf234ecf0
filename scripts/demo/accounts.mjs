/**
 * The demo accounts, in plain JavaScript: the start script prints them before anything is compiled. Everything here is
 * public by design; the seed refuses to add it to a server that is not private.
 */

export const demoPassword = "Demo-passw0rd!";

/** RFC 4226 asks for 160 bits: 32 characters of base32. */
export const demoRootTotpSecret = "MMRDEMOROOTONLYFORLOCALUSE234567";

/**
 * @typedef {{ subdomain: string, email: string, role: import("../../src/lib/permissions").Role }} DemoAccount
 */

/** @type {DemoAccount["role"][]} */
const roles = ["admin", "staff", "coordinator", "client"];

/** @type {DemoAccount[]} */
export const demoAccounts = [
  ...["acme", "globex", "initech", "dormant", "platform"].flatMap((subdomain) =>
    roles.map((role) => ({ subdomain, email: `${role}@${subdomain}.test`, role })),
  ),
  { subdomain: "platform", email: "root@platform.test", role: "superuser" },
];
