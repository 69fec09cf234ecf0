import { remarkableId } from "@test/attack-matrix/rows";
import { newUserOf } from "@test/attack-matrix/world";
import { createOrganization, createProduct, unique } from "@test/builders";
import type { Random } from "../../scripts/demo/random";
import { encodeBrowserSession, sessionCookieName } from "../../src/server/auth/browser-session";
import { type Ask, type HttpResponse, http } from "./http";

/** A tenant whose every text contains its mark. */
export interface Marked {
  subdomain: string;
  mark: string;
  token: string;
  cookie: string;
  productIds: number[];
}

const productCount = 15;

/** Creates a tenant with products, and an admin who is signed in as a program and in a browser. */
export async function createMarked(): Promise<Marked> {
  const mark = unique("mark").replaceAll("-", "");
  const organization = await createOrganization({ name: `Organization ${mark}`, subdomain: mark });
  const admin = await newUserOf(organization, ["admin"]);
  const productIds: number[] = [];
  for (let index = 0; index < productCount; index += 1) {
    const values = { id: remarkableId(), name: `Product ${index} ${mark}`, sku: `${mark}-${index}` };
    productIds.push(await createProduct(organization.organizationId, { ...values, description: mark }));
  }
  const session = await encodeBrowserSession(admin);
  return {
    subdomain: organization.subdomain,
    mark,
    token: admin.accessToken,
    cookie: `${sessionCookieName()}=${session}`,
    productIds,
  };
}

/** One request of a crowd, and the expected response. */
export interface Wanted {
  what: string;
  ask: Omit<Ask, "host">;
  host: Marked;
  status: number;
  /** Whether the response must contain the host's own mark. */
  showsOwn: boolean;
}

const query = (input: unknown) => `input=${encodeURIComponent(JSON.stringify(input))}`;

/** What a principal of the tenant, or one from elsewhere, may send next. */
export function wantedOf(random: Random, host: Marked, stranger: Marked): Wanted {
  const id = random.pick([host.productIds[0] ?? 0, ...host.productIds]);
  const foreignId = random.pick([stranger.productIds[0] ?? 0, ...stranger.productIds]);
  const program = { authorization: `Bearer ${host.token}` };
  const browser = { cookie: host.cookie, "sec-fetch-site": "same-origin" };
  const shown = (what: string, ask: Wanted["ask"]): Wanted => ({
    what,
    ask,
    host,
    status: 200,
    showsOwn: true,
  });
  const refused = (what: string, ask: Wanted["ask"], status: number): Wanted => ({
    what,
    ask,
    host,
    status,
    showsOwn: false,
  });
  const page = (path: string) => ({ path, headers: browser });
  const trpc = (path: string, headers: Record<string, string>, body?: unknown) => ({
    path: `/api/trpc/${path}`,
    headers,
    body,
  });
  const name = `Renamed ${random.between(1, 1_000_000)} ${host.mark}`;
  const sku = `${host.mark}-${random.uuid().slice(0, 8)}`;
  const batch = { 0: { limit: 20 }, 1: { id }, 2: null };
  return random.pick([
    shown("list page", page("/dashboard/products")),
    shown("product page", page(`/dashboard/products/${id}`)),
    shown("dashboard page", page("/dashboard")),
    shown("sign-in page", { path: "/login" }),
    refused("foreign product page", page(`/dashboard/products/${foreignId}`), 404),
    shown("list", trpc(`products.list?${query({ limit: 20 })}`, program)),
    shown("list in a browser", trpc(`products.list?${query({ limit: 5, search: "Product" })}`, browser)),
    shown("product", trpc(`products.byId?${query({ id })}`, program)),
    refused("foreign product", trpc(`products.byId?${query({ id: foreignId })}`, program), 404),
    shown("viewer", trpc("auth.me", browser)),
    shown("batch", trpc(`products.list,products.byId,auth.me?batch=1&${query(batch)}`, browser)),
    shown(
      "new product",
      trpc("products.create", program, { name, sku, price: "1.00", description: host.mark }),
    ),
    refused("foreign change", trpc("products.update", program, { id: foreignId, version: 1, name }), 404),
    refused("token of elsewhere", trpc("auth.me", { authorization: `Bearer ${stranger.token}` }), 401),
    refused("cookie of elsewhere", trpc("auth.me", { ...browser, cookie: stranger.cookie }), 401),
  ]);
}

/** Sends the request to the tenant's host. */
export const sendTo = ({ host, ask }: Wanted, domain: string): Promise<HttpResponse> =>
  http({ ...ask, host: `${host.subdomain}.${domain}` });

/** What is wrong with a response, in words; undefined if all is well. */
export function wrongWith(wanted: Wanted, response: HttpResponse, everybody: Marked[]): string | undefined {
  const text = `${JSON.stringify(response.headers)} ${response.text}`;
  const sent = JSON.stringify(wanted.ask);
  const others = everybody.filter((tenant) => tenant !== wanted.host);
  const leaked = others.find(
    ({ mark, productIds }) =>
      text.includes(mark) || productIds.some((id) => text.includes(String(id)) && !sent.includes(String(id))),
  );
  if (leaked) return `shows something of ${leaked.mark}`;
  // Too busy to respond: the machine may be small.
  if (response.status === 503) return undefined;
  if (response.status !== wanted.status) return `responds ${response.status} in place of ${wanted.status}`;
  if (wanted.showsOwn && !text.includes(wanted.host.mark)) return "does not show the tenant's own data";
  return undefined;
}
