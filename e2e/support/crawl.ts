import { encodeBrowserSession, sessionCookieName } from "../../src/server/auth/browser-session";
import { rootDomain } from "./app";
import { type HttpResponse, http } from "./http";

interface Crawler {
  subdomain: string;
  accessToken: string;
  refreshToken: string;
}

/** Pages that differ only in ids and values are alike: some of each are enough. */
const visitsOfAKind = 4;
const maxRedirects = 5;

export interface Visit {
  path: string;
  /** The page with the link. */
  from: string;
  status: number;
}

/** Opens every page that the person can reach by links of pages, beginning with the given ones, without scripts. */
export async function crawl(person: Crawler, begin: string[]): Promise<Visit[]> {
  const cookie = `${sessionCookieName()}=${await encodeBrowserSession(person)}`;
  const host = `${person.subdomain}.${rootDomain}`;
  const visits: Visit[] = [];
  const kinds = new Map<string, number>();
  const queue = begin.map((path) => ({ path, from: "the beginning" }));
  for (let link = queue.shift(); link; link = queue.shift()) {
    const { path, from } = link;
    const response = await follow(host, path, cookie);
    visits.push({ path, from, status: response.status });
    for (const found of linksIn(response)) {
      const kind = kindOf(found);
      const known = kinds.get(kind) ?? 0;
      if (known >= visitsOfAKind || [...visits, ...queue].some((visit) => visit.path === found)) continue;
      kinds.set(kind, known + 1);
      queue.push({ path: found, from: path });
    }
  }
  return visits;
}

async function follow(host: string, path: string, cookie: string): Promise<HttpResponse> {
  let next = path;
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const response = await http({
      host,
      path: next,
      headers: { cookie, accept: "text/html", "sec-fetch-site": "same-origin" },
    });
    const { location } = response.headers;
    if (response.status < 300 || response.status >= 400 || typeof location !== "string") return response;
    const url = new URL(location, `http://${host}${next}`);
    if (url.host !== host) return { ...response, status: 200, text: "" };
    if (url.pathname === "/login") return { ...response, status: 401, text: "" };
    next = url.pathname + url.search;
  }
  throw new Error(`${path} redirects without end`);
}

/** Paths of links on a page to the same host, except build files. */
function linksIn({ headers, text }: HttpResponse): string[] {
  if (!String(headers["content-type"]).startsWith("text/html")) return [];
  const hrefs = [...text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs
    .filter((href) => href.startsWith("/") && !href.startsWith("//"))
    .map((href) => href.split("#")[0] ?? href);
}

const kindOf = (path: string) => {
  const { pathname, searchParams } = new URL(path, "http://any");
  const page = pathname
    .replace(/\d+/g, "id")
    .replace(/[\da-f-]{36}/g, "id")
    .replace(/^\/docs\/.+/, "/docs/operation");
  return `${page}?${[...searchParams.keys()].sort()}`;
};
