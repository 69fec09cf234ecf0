import type { ProductFields } from "./products.schema";

/** What the activity says of a new product: the fields that it has. */
export const recordedFields = (fields: Partial<ProductFields>): Partial<ProductFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
