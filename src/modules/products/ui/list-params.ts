import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { commonListParams, searchInput } from "@/components/lists/list-params";
import { type ListProductsInput, productSorts } from "../products.schema";

/** The state of the list as it stands in the URL. */
export const listParams = {
  ...commonListParams,
  sort: parseAsStringLiteral(productSorts).withDefault("name"),
};
export type ListParams = inferParserType<typeof listParams>;

export const loadListParams = createLoader(listParams);
export const serializeListParams = createSerializer(listParams);

/** The query for a state. Server and browser both use it, so that what was prefetched is found. */
export function listInput({ search, ...rest }: ListParams): ListProductsInput {
  return { ...rest, ...searchInput(search) };
}
