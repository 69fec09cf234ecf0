/** Fails with advice if a test runner was started by hand. */
export default function requireTestServers() {
  if (process.env.DATABASE_URL) return;
  throw new Error(
    "No test servers are running: use `npm test -- unit [filter]` or `npm test -- e2e [filter]`, which start them",
  );
}
