import {
  type ErrorResponse,
  productsCreate,
  productsDelete,
  productsList,
  productsUpdate,
} from "../out/orval";

export async function use(): Promise<string | undefined> {
  const lamp = { name: "Desk lamp", sku: "LAMP-1", price: 49.9 };
  const made = await productsCreate(lamp);
  if (made.status !== 201) {
    const refused: ErrorResponse = made.data;
    return refused.message;
  }
  const { id, version } = made.data.data;
  await productsUpdate(id, { price: "44.90", version });
  await productsDelete(id, { version });
  // @ts-expect-error Which version is deleted has to be said.
  await productsDelete(id);
  // @ts-expect-error There is no product without a price.
  await productsCreate({ name: "Desk lamp", sku: "LAMP-1" });
  const list = await productsList({ limit: 100 });
  return list.status === 200 ? (list.data.cursors.next ?? list.data.data[0]?.price) : undefined;
}
