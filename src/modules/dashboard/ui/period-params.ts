import { createLoader, createSerializer, parseAsNumberLiteral } from "nuqs/server";
import { defaultPeriod, periods } from "../dashboard.schema";

/** The period in the URL. */
const periodParams = { days: parseAsNumberLiteral(periods).withDefault(defaultPeriod) };

export const loadPeriod = createLoader(periodParams);
export const serializePeriod = createSerializer(periodParams);
