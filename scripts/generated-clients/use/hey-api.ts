import { productsCreate, productsDelete, productsList, productsUpdate } from "../out/hey-api";
import type { ErrorResponse } from "../out/hey-api/types.gen";

export async function use(): Promise<string | undefined> {
  const lamp = { name: "Desk lamp", sku: "LAMP-1", price: 49.9 };
  const { data, error } = await productsCreate({ body: lamp });
  if (!data) {
    const refused: ErrorResponse = error;
    return refused.message;
  }
  const { id, version } = data.data;
  await productsUpdate({ path: { id }, body: { price: "44.90", version } });
  await productsDelete({ path: { id }, query: { version } });
  // @ts-expect-error Which version is deleted has to be said.
  await productsDelete({ path: { id } });
  // @ts-expect-error There is no product without a price.
  await productsCreate({ body: { name: "Desk lamp", sku: "LAMP-1" } });
  const list = await productsList({ query: { limit: 100 } });
  return list.data?.cursors.next ?? list.data?.data[0]?.price;
}
