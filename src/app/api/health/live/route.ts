export const dynamic = "force-dynamic";

/** Responds while the process and its event loop are running. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "cache-control": "no-store" } });
}
