/**
 * The API's paths from before it had a version; they are rewritten to /api/v1. Paths that /api/auth and /api/products
 * have of their own, such as NextAuth's and the files, are not among them. The two forms, for Next's router and for
 * everything else, mean the same; a test compares them.
 */
const authActions = "login|refresh|logout|me|csrf-token";
const ownProductFiles = String.raw`export\.csv$|imports/template\.csv$|imports/[^/]+/bad-rows\.csv$`;

/** The form for Next's router. */
export const legacyRewrites = [
  { source: `/api/auth/:action(${authActions})`, destination: "/api/v1/auth/:action" },
  { source: "/api/products", destination: "/api/v1/products" },
  { source: `/api/products/:path((?!${ownProductFiles}).+)`, destination: "/api/v1/products/:path" },
  { source: "/api/users", destination: "/api/v1/users" },
  { source: "/api/users/:path*", destination: "/api/v1/users/:path*" },
];

// Next's router ignores case in what is written above.
const legacyPath = new RegExp(
  `^/api/(auth(?=/(?:${authActions})$)|products(?=$|/(?!${ownProductFiles}).)|users(?=$|/.))(.*)$`,
  "i",
);

/** The path below /api/v1 that a legacy path leads to; undefined for any other path. @param {string} pathname */
export const legacyTarget = (pathname) => {
  const [, resource, rest] = legacyPath.exec(pathname) ?? [];
  return resource && `/api/v1/${resource.toLowerCase()}${rest}`;
};

/** Whether the REST API serves what is below /api/auth/, where all else is NextAuth's. @param {string} pathname */
export const isLegacyAuthPath = (pathname) => legacyTarget(pathname)?.startsWith("/api/v1/auth/") ?? false;
