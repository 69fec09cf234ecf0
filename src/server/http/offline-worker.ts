import { defaultLanguage, type Language, languages } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import { preferencesCookie } from "@/lib/preferences";
import { waitPage } from "./wait-page";

const nonce = "{nonce}";

const pageIn = (language: Language) => {
  const t = translationsOf(language, "waitPages");
  const message = { title: t("offline.title"), text: t("offline.text") };
  return waitPage(nonce, { theme: "system", language }, message, 5).replace(
    "</head>",
    // No request reaches the server that would read the cookie.
    `<script nonce="${nonce}">
const [, theme] = document.cookie.match(/(?:^|; )${preferencesCookie}=(?:[^;]*&)?theme=(light|dark)/) ?? [];
if (theme) document.documentElement.style.colorScheme = theme;
</script>
</head>`,
  );
};

const pages = Object.fromEntries(languages.map((language) => [language, pageIn(language)]));

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
 * network, in the language of the page that has registered it. It stores nothing, and leaves everything but the opening of pages alone.
 */
export const offlineWorker = `const pages = ${JSON.stringify(pages)};
const language = new URL(location.href).searchParams.get("language");
const page = pages[language] ?? pages.${defaultLanguage};
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
