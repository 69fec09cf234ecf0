import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/*
 * A locked row is a lock on one node of a cluster alone, unless it is written as well (decision 40). What decides by rows that
 * it does not write uses `lockOrganization` or `lockPerson`.
 */
const root = import.meta.dirname;

/** Where rows are locked, and why that is enough in a cluster. */
const reasons: Record<string, string> = {
  "modules/accounts/handoff/handoff.service.ts": "the session begins after this lock anyway",
  "modules/accounts/password/password.service.ts": "writes the account",
  "modules/accounts/verification/verification.service.ts":
    "writes the token, which a change of the email voids",
  "modules/api-keys/api-key-rows.ts": "writes the key, under the lock of the organization",
  "modules/audit/retention/prune.ts": "two nodes delete the same rows, which one of them may",
  "modules/catalogue/counts/counts.service.ts": "writes the products",
  "modules/catalogue/import/apply-rows.ts": "writes the import and the products",
  "modules/catalogue/import/imports.service.ts": "writes the import",
  "modules/catalogue/pictures/picture-sets.ts": "under the lock of the organization",
  "modules/catalogue/products/filing.ts": "the product is written",
  "modules/catalogue/products/locked-products.ts": "writes the products",
  "modules/catalogue/products/search-index.ts": "the product is written",
  "modules/catalogue/sample-data/sample-data.service.ts": "writes the products",
  "modules/catalogue/stock/stock-movements.ts": "the product is written",
  "modules/catalogue/trash/last-changes.ts": "the product is written",
  "modules/catalogue/trash/matching.service.ts": "writes the products",
  "modules/organization/settings/change-organization.ts": "goes on with the lock of the organization",
  "modules/organization/subdomain/subdomains.service.ts": "subdomains are unique",
  "modules/platform/tenants/tenant-lifecycle.service.ts": "writes the tenant",
  "modules/platform/tenants/tenant-settings.service.ts": "writes the tenant",
  "modules/second-factor/own/second-factor.service.ts": "writes the details",
  "server/auth/begin-session.ts": "writes the account, and sessions of a support person are checked with it",
  "server/auth/caller-credential.ts": "see what is weaker in decision 40",
  "server/auth/end-api-keys.ts": "writes the keys",
  "server/auth/end-sessions.ts": "writes the sessions",
  "server/auth/job-principal.ts": "as in caller-credential.ts, and the next rows are checked again",
  "server/auth/one-time-tokens.ts": "writes the token",
  "server/auth/rotate-session.ts": "writes the session",
  "server/db/backfill-product-terms.ts": "one process migrates at a time",
  "server/mail/delivery.ts": "writes the mails that it claims",
  "server/tenancy/lock-organization.ts": "the lock",
  "server/tenancy/lock-person.ts": "the lock",
  "server/tenancy/purge-tenant.ts": "two nodes delete the same rows, which one of them may",
};

it("whatever locks rows says why that holds in a cluster", () => {
  const locking = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .filter((file) => /\.for\(\s*"(?:update|share)"/.test(readFileSync(path.join(root, file), "utf8")))
    .toSorted();
  expect(locking).toEqual(Object.keys(reasons).toSorted());
});
