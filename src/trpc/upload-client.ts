import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@/api/root";
import { csrfHeader } from "@/lib/csrf-header";
import { fetchWithProgress } from "./fetch-with-progress";

/** The API for calls that send a file: each is a request of its own, and reports which share of it has been sent. */
export const uploadClient = (csrfToken: string, onProgress: (share: number) => void) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: "/api/trpc",
        headers: { "accept-language": document.documentElement.lang, [csrfHeader]: csrfToken },
        fetch: fetchWithProgress(onProgress),
      }),
    ],
  });
