/**
 * The addresses that the API had before it had a version, which lead to /api/v1 (see next.config.mjs). What stands under
 * /api/auth and /api/products for itself, such as NextAuth and the files, is not among them.
 */
const authActions = "login|refresh|logout|me|csrf-token";

export const plainUrls = [
  { source: `/api/auth/:action(${authActions})`, destination: "/api/v1/auth/:action" },
  { source: "/api/products", destination: "/api/v1/products" },
  {
    source: "/api/products/:path((?!export\\.csv$|imports/[^/]+/bad-rows\\.csv$).+)",
    destination: "/api/v1/products/:path",
  },
  { source: "/api/users", destination: "/api/v1/users" },
  { source: "/api/users/:path*", destination: "/api/v1/users/:path*" },
];

/** Whether the REST API answers below /api/auth/, where all else is NextAuth's. @param {string} pathname */
export const isPlainAuthUrl = (pathname) => new RegExp(`^/api/auth/(${authActions})$`).test(pathname);
