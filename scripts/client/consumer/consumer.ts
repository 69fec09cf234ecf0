import { type ApiInput, type ApiOutput, createClient, MmrError, type MmrErrorCode } from "@mmr/client";
import { createProductInput, type Product } from "@mmr/client/schemas";

// A third party's program: compiled and run by tests against the installed package.

interface Settings {
  url: string;
  email: string;
  password: string;
  sku: string;
}

type Listed = ApiOutput<"products.list">["items"][number];

/** Signs in, creates a product, finds it, meets two errors, and signs out. */
export async function run({ url, email, password, sku }: Settings) {
  const client = createClient({ url, credentials: { email, password } });
  const input: ApiInput<"products.create"> = { name: "Lamp", sku, price: "12.50" };
  const created = await client.products.create.mutate(createProductInput.parse(input));
  const list = await client.products.list.query({ search: sku, limit: 50 }, { timeoutMs: 10_000 });
  const found: Listed | undefined = list.items.find(({ id }) => id === created.id);
  const codes: MmrErrorCode[] = [];
  for (const bad of [input, { ...input, price: "much" }]) {
    try {
      await client.products.create.mutate(bad);
    } catch (error) {
      if (error instanceof MmrError) codes.push(error.code);
    }
  }
  const { user } = await client.auth.me.query();
  const wasSignedIn = client.tokens !== null;
  await client.logout();
  return { price: found?.price, codes, email: user.email, wasSignedIn, isSignedIn: client.tokens !== null };
}

/** The compiler must reject each of its lines. */
export async function mistakes(): Promise<Product["id"]> {
  // @ts-expect-error a client is of some workspace
  createClient({});
  // @ts-expect-error a key and a person are not given both
  createClient({
    url: "https://acme.example.com",
    apiKey: "mmr_x",
    credentials: { email: "", password: "" },
  });
  const client = createClient({ tenant: "acme", rootDomain: "example.com" });
  // @ts-expect-error there is no such procedure
  await client.products.explode.mutate({});
  // @ts-expect-error a query is not a change
  await client.products.list.mutate({});
  // @ts-expect-error the client signs in and renews by itself
  await client.auth.refresh.mutate({ refreshToken: "x" });
  await client.products.create.mutate({ name: "Lamp", sku: "LAMP-1", price: 12.5 });
  // @ts-expect-error a price is text or a number
  await client.products.create.mutate({ name: "Lamp", sku: "LAMP-1", price: null });
  // @ts-expect-error a field that there is not
  await client.products.list.query({ serach: "lamp" });
  // @ts-expect-error an id is needed
  await client.products.byId.query();
  const { items } = await client.products.list.query({});
  // @ts-expect-error a product has no such field
  items[0]?.weight;
  // @ts-expect-error there is no such code
  const code: MmrErrorCode = "TEAPOT";
  return code.length;
}
