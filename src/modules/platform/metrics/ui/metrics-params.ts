import {
  createLoader,
  createSerializer,
  parseAsLiteral,
  parseAsString,
  type UrlValues,
} from "@/lib/url-params";
import { metricRanges, type ViewSystemMetricsInput, viewSystemMetricsInput } from "../system-metrics.schema";

/** The selected range and instance, in the URL. */
export const metricsParams = {
  range: parseAsLiteral(metricRanges).withDefault("1h"),
  instance: parseAsString.withDefault(""),
};

export const loadMetricsParams = createLoader(metricsParams);
export const serializeMetricsParams = createSerializer(metricsParams);

/** The query for a state. Invalid instance names are left out. */
export function metricsInput({ range, instance }: UrlValues<typeof metricsParams>): ViewSystemMetricsInput {
  const parsed = viewSystemMetricsInput.safeParse({ range, instance });
  return parsed.success ? parsed.data : { range };
}
