import { requestHeaders, signedInToNewOrganization } from "@test/callers";
import { send } from "@test/rest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/server/db/client";
import { apiRequestOf, webResponseOf } from "@/server/http/api-request";
import { handleTrpc, trpcPath } from "./trpc/handler";

/* Errors are in the language that the request asks for. */

let admin: Awaited<ReturnType<typeof signedInToNewOrganization>>;
beforeAll(async () => {
  admin = await signedInToNewOrganization("admin");
});
afterAll(closeDatabase);

const german = { "accept-language": "de-AT,de;q=0.9,en;q=0.5" };
const french = { "accept-language": "fr" };
const signedIn = () => ({ authorization: `Bearer ${admin.accessToken}` });

/** The error of a call of tRPC. */
async function trpcError(path: string, headers: Record<string, string>, body?: unknown) {
  const request = new Request(`http://mmr.test${trpcPath}/${path}`, {
    method: body === undefined ? "GET" : "POST",
    headers: requestHeaders(admin.subdomain, {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    }),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { error } = await webResponseOf(await handleTrpc(apiRequestOf(request), path)).json();
  return { message: error.message, fieldErrors: error.data.fieldErrors };
}

/** The error of a request of the REST API. */
async function restError(path: string, headers: Record<string, string>, body?: unknown) {
  const method = body === undefined ? "GET" : "POST";
  const { json } = await send({ method, path, subdomain: admin.subdomain, headers, body });
  return { message: json.message, fieldErrors: json.fieldErrors };
}

const product = { name: "Anvil", sku: "A", price: "12.50", stock: "many" };
const germanFields = {
  message: "Einige Felder sind ungültig.",
  fieldErrors: {
    sku: ["„SKU“ muss mindestens 5 Zeichen haben"],
    stock: ["„Bestand“ muss eine ganze Zahl sein"],
  },
};
const englishFields = {
  message: "Some fields are not valid.",
  fieldErrors: { sku: ["SKU needs at least 5 characters"], stock: ["Stock must be a whole number"] },
};

describe.each([
  ["tRPC", trpcError, { me: "auth.me", create: "products.create" }],
  ["the REST API", restError, { me: "/auth/me", create: "/products" }],
])("by %s", (_, errorOf, { me, create }) => {
  test("a refusal is in the language of the request", async () => {
    expect((await errorOf(me, german)).message).toBe("Melden Sie sich an, um fortzufahren.");
    expect((await errorOf(me, {})).message).toBe("Sign in to continue.");
    expect((await errorOf(me, french)).message).toBe("Sign in to continue.");
  });

  test("what is wrong with fields is in the language of the request", async () => {
    expect(await errorOf(create, { ...signedIn(), ...german }, product)).toEqual(germanFields);
    expect(await errorOf(create, signedIn(), product)).toEqual(englishFields);
  });

  test("fields without messages of their own are in the language of the request", async () => {
    const bare = { ...product, sku: "ANVIL-1", stock: 1, name: 5 };
    const inGerman = await errorOf(create, { ...signedIn(), ...german }, bare);
    expect(inGerman.fieldErrors).toEqual({ name: ["„Name“ muss Text sein"] });
    const inEnglish = await errorOf(create, signedIn(), bare);
    expect(inEnglish.fieldErrors).toEqual({ name: ["Name must be text"] });
  });
});

test("a body that cannot be read is refused in the language of the request", async () => {
  const headers = { ...signedIn(), "content-type": "text/plain" };
  const inGerman = await restError("/products", { ...headers, ...german }, product);
  expect(inGerman.message).toBe("Senden Sie den Body als application/json.");
  expect((await restError("/products", headers, product)).message).toBe("Send the body as application/json.");
});

test("an endpoint that does not exist is reported in the language of the request", async () => {
  expect((await restError("/teapots", german)).message).toBe("Diesen API-Endpunkt gibt es nicht.");
});

test("what was chosen in the browser comes before what it asks for", async () => {
  const chosen = { ...german, cookie: "preferences=language=en" };
  expect((await trpcError("auth.me", chosen)).message).toBe("Sign in to continue.");
});
