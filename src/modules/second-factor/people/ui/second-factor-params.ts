import { createLoader, createSerializer, type inferParserType, parseAsStringLiteral } from "nuqs/server";
import { commonListParams, searchInput } from "@/components/lists/list-params";
import type { ListSecondFactorsInput } from "../second-factors.schema";

/** The URL state of the list; defaults are left out. */
export const secondFactorParams = {
  ...commonListParams,
  show: parseAsStringLiteral(["all", "missing"]).withDefault("all"),
};
type SecondFactorParams = inferParserType<typeof secondFactorParams>;

export const loadSecondFactorParams = createLoader(secondFactorParams);
export const serializeSecondFactorParams = createSerializer(secondFactorParams);

/** The query for a state. Used by server and browser, so that prefetched data is found. */
export function secondFactorInput({ search, show, ...rest }: SecondFactorParams): ListSecondFactorsInput {
  return { ...rest, missing: show === "missing", ...searchInput(search) };
}
