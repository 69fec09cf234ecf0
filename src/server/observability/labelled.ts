/**
 * What is counted under labels, found once for each combination: prom-client puts a key together at each `observe`, which
 * costs more than counting. For labels of few values.
 */
export function labelled<Labels extends string[], Series>(
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
