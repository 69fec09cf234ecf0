import { preferencesCookie } from "@/lib/preferences";
import { waitPage } from "./wait-page";

const nonce = "{nonce}";

const page = waitPage(
  nonce,
  "system",
  {
    title: "No connection",
    text: "The server cannot be reached from here. Check your network. This page opens by itself as soon as it can.",
  },
  5,
).replace(
  "</head>",
  // No request reaches the server that would read the cookie.
  `<script nonce="${nonce}">
const [, theme] = document.cookie.match(/(?:^|; )${preferencesCookie}=(?:[^;]*&)?theme=(light|dark)/) ?? [];
if (theme) document.documentElement.style.colorScheme = theme;
</script>
</head>`,
);

const policy = [
  "default-src 'none'",
  // When the page finds the server again, the response names what the browser may load ahead of opening it.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  `script-src 'nonce-${nonce}'`,
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The service worker of signed-in pages: shows our page where the browser would show its own because there is no
 * network. It stores nothing, and leaves everything but the opening of pages alone.
 */
export const offlineWorker = `const page = ${JSON.stringify(page)};
const policy = ${JSON.stringify(policy)};

addEventListener("install", () => skipWaiting());
// The request is sent while the worker starts: it costs no time.
addEventListener("activate", (event) => event.waitUntil(registration.navigationPreload?.enable()));

addEventListener("fetch", (event) => {
  const { mode, method, url } = event.request;
  if (mode !== "navigate" || method !== "GET" || new URL(url).pathname.startsWith("/api/")) return;
  event.respondWith(respond(event).catch(offline));
});

const respond = async ({ request, preloadResponse }) => (await preloadResponse) ?? fetch(request);

function offline() {
  const nonce = crypto.randomUUID();
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy.replaceAll(${JSON.stringify(nonce)}, nonce),
  };
  return new Response(page.replaceAll(${JSON.stringify(nonce)}, nonce), { status: 503, headers });
}
`;
