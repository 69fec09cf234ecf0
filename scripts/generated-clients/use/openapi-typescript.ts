import createClient from "openapi-fetch";
import type { components, paths } from "../out/openapi-typescript";

const mmr = createClient<paths>({ baseUrl: "https://acme.example.com/api/v1" });

export async function use(): Promise<string | undefined> {
  const lamp = { name: "Desk lamp", sku: "LAMP-1", price: 49.9 };
  const { data, error } = await mmr.POST("/products", { body: lamp });
  if (!data) {
    const refused: components["schemas"]["ErrorResponse"] = error;
    return refused.message;
  }
  const { id, version } = data.data;
  await mmr.PATCH("/products/{id}", { params: { path: { id } }, body: { price: "44.90", version } });
  await mmr.DELETE("/products/{id}", { params: { path: { id }, query: { version } } });
  // @ts-expect-error Which version is deleted has to be said.
  await mmr.DELETE("/products/{id}", { params: { path: { id } } });
  // @ts-expect-error There is no product without a price.
  await mmr.POST("/products", { body: { name: "Desk lamp", sku: "LAMP-1" } });
  const list = await mmr.GET("/products", { params: { query: { limit: 100 } } });
  return list.data?.cursors.next ?? list.data?.data[0]?.price;
}
