export const dynamic = "force-dynamic";

/** Responds while the process runs and its event loop turns. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
