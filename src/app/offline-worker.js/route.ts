import { offlineWorker } from "@/server/http/offline-worker";

export const dynamic = "force-static";

/** Browsers would look for a new version with every page: once a day is enough. */
export const GET = () =>
  new Response(offlineWorker, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=86400",
    },
  });
