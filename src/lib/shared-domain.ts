/**
 * Domains of platforms, under which each deployment gets a name: as a root domain, everybody's deployment, and each preview
 * of our own, would be the host of a tenant.
 */
const sharedDomains: ReadonlySet<string> = new Set([
  "amazonaws.com",
  "amplifyapp.com",
  "azurewebsites.net",
  "cloudfront.net",
  "fly.dev",
  "herokuapp.com",
  "netlify.app",
  "now.sh",
  "on.aws",
  "onrender.com",
  "pages.dev",
  "railway.app",
  "run.app",
  "vercel.app",
  "vercel.dev",
  "workers.dev",
]);

/** Whether others have names directly under this domain; its port does not matter. */
export const isSharedDomain = (domain: string): boolean =>
  sharedDomains.has(domain.replace(/:\d+$/, "").replace(/\.$/, ""));
