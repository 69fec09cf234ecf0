import { commonListParams, searchInput } from "@/components/lists/list-params";
import { createLoader, createSerializer, parseAsLiteral, type UrlValues } from "@/lib/url-params";
import type { ListSecondFactorsInput } from "../second-factors.schema";

/** The URL state of the list; defaults are left out. */
export const secondFactorParams = {
  ...commonListParams,
  show: parseAsLiteral(["all", "missing"]).withDefault("all"),
};
type SecondFactorParams = UrlValues<typeof secondFactorParams>;

export const loadSecondFactorParams = createLoader(secondFactorParams);
export const serializeSecondFactorParams = createSerializer(secondFactorParams);

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function secondFactorInput({ search, show, ...rest }: SecondFactorParams): ListSecondFactorsInput {
  return { ...rest, missing: show === "missing", ...searchInput(search) };
}
