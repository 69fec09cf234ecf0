import type { CategoryPaths } from "./filing";
import type { ProductFields } from "./products.schema";

type Fields = Partial<ProductFields>;

/** What the activity says of a new product: the fields that it has. */
export const recordedFields = (fields: Fields, paths?: CategoryPaths): Record<string, unknown> =>
  withPath(
    Object.fromEntries(
      Object.entries(fields).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      ),
    ),
    paths,
  );

/** With the path of the category, which people read, and which stays when there is no such category any more. */
export const withPath = <Some extends { category?: unknown }>(
  fields: Some,
  paths: CategoryPaths | undefined,
): Record<string, unknown> =>
  typeof fields.category === "number"
    ? { ...fields, category: paths?.get(fields.category) ?? fields.category }
    : { ...fields };
