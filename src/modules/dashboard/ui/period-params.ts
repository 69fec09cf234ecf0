import { createLoader, parseAsLiteral } from "@/lib/url-params";
import { defaultPeriod, periods } from "../periods";

/** The period in the URL. */
export const loadPeriod = createLoader({ days: parseAsLiteral(periods).withDefault(defaultPeriod) });
