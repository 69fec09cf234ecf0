import { createLoader, parseAsNumberLiteral } from "nuqs/server";
import { defaultPeriod, periods } from "../periods";

/** The period in the URL. */
export const loadPeriod = createLoader({ days: parseAsNumberLiteral(periods).withDefault(defaultPeriod) });
