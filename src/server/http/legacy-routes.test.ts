import fc from "fast-check";
import { modifyRouteRegex } from "next/dist/lib/redirect-status";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import { expect, test } from "vitest";
import { isLegacyAuthPath, legacyRewrites, legacyTarget } from "./legacy-routes.mjs";

/** As Next's router reads rewrites (next/dist/server/lib/router-utils/filesystem). */
const rewrites = legacyRewrites.map(({ source, destination }) => ({
  match: getPathMatch(source, {
    strict: true,
    removeUnnamedParams: true,
    regexModifier: (regex) => modifyRouteRegex(regex),
  }),
  destination,
}));

/** Where Next's router leads a path. */
function targetInNext(pathname: string): string | undefined {
  for (const { match, destination } of rewrites) {
    const params = match(pathname);
    if (!params) continue;
    return prepareDestination({ appendParamsToQuery: false, destination, params, query: {} }).newUrl;
  }
  return undefined;
}

const paths = {
  "/api/auth/login": "/api/v1/auth/login",
  "/api/auth/csrf-token": "/api/v1/auth/csrf-token",
  "/api/products": "/api/v1/products",
  "/api/products/1": "/api/v1/products/1",
  "/api/products/imports/1/rows": "/api/v1/products/imports/1/rows",
  "/api/products/export.csv": undefined,
  "/api/products/export.csv/1": "/api/v1/products/export.csv/1",
  "/api/products/imports/template.csv": undefined,
  "/api/products/imports/template.csv/1": "/api/v1/products/imports/template.csv/1",
  "/api/products/imports/1/bad-rows.csv": undefined,
  "/api/products/imports/1/2/bad-rows.csv": "/api/v1/products/imports/1/2/bad-rows.csv",
  "/api/users": "/api/v1/users",
  "/api/users/1/disable": "/api/v1/users/1/disable",
  "/api/auth/Login": "/api/v1/auth/Login",
  "/API/Users/x/Y": "/api/v1/users/x/Y",
  "/api/products/Export.csv": undefined,
  "/api/auth/session": undefined,
  "/api/auth/login/again": undefined,
  "/api/auth": undefined,
  "/api/productsx": undefined,
  "/api/usersx/1": undefined,
  "/api/v1/users": undefined,
  "/x/api/users": undefined,
} as const;

test.each(Object.entries(paths))("%s leads to %s, for Next's router as well", (pathname, target) => {
  expect(legacyTarget(pathname)).toBe(target);
  expect(targetInNext(pathname)).toBe(target);
});

const segment = fc.oneof(
  fc.constantFrom(
    ..."auth products users imports login refresh logout me csrf-token csrf export.csv template.csv bad-rows.csv v1 1".split(
      " ",
    ),
  ),
  fc.stringMatching(/^[\w.~,-]{1,6}$/).filter((text) => text !== "." && text !== ".."),
);
const base = fc.constantFrom(
  ..."/api/auth /api/products /api/users /API/Auth /api/Products /Api/uSers".split(" "),
);
const anyPath = fc
  .tuple(base, fc.array(fc.mixedCase(segment), { maxLength: 4 }))
  .map(([first, others]) => [first, ...others].join("/"));

test("any path of plain segments leads where Next's router leads it", () => {
  fc.assert(
    fc.property(anyPath, (pathname) => {
      expect(legacyTarget(pathname)).toBe(targetInNext(pathname));
    }),
    { numRuns: 5000 },
  );
});

test("below /api/auth/ the REST API handles exactly the paths that are rewritten to it", () => {
  expect(isLegacyAuthPath("/api/auth/me")).toBe(true);
  for (const pathname of ["/api/auth/session", "/api/auth/signout", "/api/auth/", "/api/products"]) {
    expect(isLegacyAuthPath(pathname), pathname).toBe(false);
  }
});
