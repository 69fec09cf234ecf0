/**
 * Caches the child of a metric for each combination of labels: prom-client builds a key at each `observe`, which costs
 * more than counting. For labels with few values.
 */
export function labeled<Labels extends string[], Series>(
  find: (...labels: Labels) => Series,
): (...labels: Labels) => Series {
  const found = new Map<string, Series>();
  return (...labels) => {
    const key = labels.join(" ");
    const series = found.get(key) ?? find(...labels);
    found.set(key, series);
    return series;
  };
}
