import type { Language } from "@/i18n/languages";
import { translationsOf } from "@/i18n/translations.server";
import type { Preferences } from "@/lib/preferences";
import type { ApiResponse } from "./api-request";
import type { Ingress } from "./ingress";

/** Why a page is unavailable, and when to retry. */
export interface Wait {
  status: 429 | 503;
  retryAfterSeconds: number;
  /** For problems that are neither the network nor an outage. */
  isBusy?: true;
}

/** For a page that waited too long for its turn. */
export const busy: Wait = { status: 503, retryAfterSeconds: 2, isBusy: true };

interface Message {
  /** Shown above the title. */
  status?: number;
  title: string;
  text: string;
}

/** Whom the page is for. */
interface Reader {
  theme: Preferences["theme"];
  language: Language;
}

function messageOf({ status, isBusy }: Wait, language: Language): Message {
  const t = translationsOf(language, "waitPages");
  if (isBusy) return { status, title: t("busy.title"), text: t("busy.text") };
  if (status === 429) return { status, title: t("tooManyRequests.title"), text: t("tooManyRequests.text") };
  return { status, title: t("unavailable.title"), text: t("unavailable.text") };
}

/**
 * The page that replaces every other while a service is down, after too many requests, or without a network. It is self-contained
 * and polls its own URL: it reloads only once the URL works again, so that nobody is interrupted while reading.
 */
export function waitPage(
  nonce: string,
  { theme, language }: Reader,
  { status, title, text }: Message,
  retryAfterSeconds: number,
): string {
  const t = translationsOf(language, "waitPages");
  const scheme = theme === "system" ? "light dark" : theme;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – MMR</title>
<noscript><meta http-equiv="refresh" content="${retryAfterSeconds}"></noscript>
<style>
:root { color-scheme: ${scheme}; }
body { margin: 0; background: light-dark(oklch(0.985 0.002 260), oklch(0.165 0.006 260)); color: light-dark(oklch(0.215 0.014 260), oklch(0.945 0.004 260)); font: 1rem/1.5 Inter, ui-sans-serif, system-ui, sans-serif; }
main { box-sizing: border-box; display: flex; flex-direction: column; justify-content: center; max-width: 28rem; min-height: 100dvh; margin: auto; padding: 4rem 1.5rem; }
svg { width: 2rem; margin-bottom: 2rem; fill: light-dark(oklch(0.5 0.185 262), oklch(0.53 0.19 262)); }
p { margin: 0.25rem 0; color: light-dark(oklch(0.475 0.016 260), oklch(0.725 0.012 260)); text-wrap: pretty; }
h1 { margin: 0; font-size: 1.5rem; font-weight: 600; letter-spacing: -0.025em; line-height: 2rem; }
a { align-self: flex-start; margin-top: 1.25rem; padding: 0.5rem 1rem; border-radius: 0.375rem; background: light-dark(oklch(0.5 0.185 262), oklch(0.53 0.19 262)); color: #fff; font-weight: 500; text-decoration: none; }
a:focus-visible { outline: 2px solid light-dark(oklch(0.48 0.18 262), oklch(0.76 0.115 262)); outline-offset: 2px; }
</style>
</head>
<body>
<main>
<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7"/><g fill="#fff"><rect x="7" y="8" width="4.5" height="12" rx="1.25"/><rect x="13.75" y="12" width="4.5" height="8" rx="1.25"/><rect x="20.5" y="8" width="4.5" height="12" rx="1.25"/><rect x="7" y="22" width="18" height="2.5" rx="1.25"/></g></svg>
${status ? `<p>${status}</p>` : ""}
<h1>${title}</h1>
<p>${text}</p>
<a href="">${t("tryAgain")}</a>
</main>
<script nonce="${nonce}">
const look = () => setTimeout(async () => {
  const response = await fetch(location.href, { headers: { accept: "text/html" }, redirect: "manual" }).catch(() => null);
  if (response && response.status < 500 && response.status !== 429) location.reload();
  else look();
}, ${retryAfterSeconds * 500} + Math.random() * ${retryAfterSeconds * 500});
look();
addEventListener("online", () => location.reload());
</script>
</body>
</html>
`;
}

/** Pages themselves cannot respond with 503 or 429: Next responds with 500 for whatever is thrown while one is rendered. */
export function waitResponse({ nonce }: Pick<Ingress, "nonce">, reader: Reader, wait: Wait): ApiResponse {
  return {
    status: wait.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(wait.retryAfterSeconds),
    },
    body: waitPage(nonce, reader, messageOf(wait, reader.language), wait.retryAfterSeconds),
  };
}
