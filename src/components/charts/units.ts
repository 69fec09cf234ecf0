import { numberFormat } from "@/lib/formatters";

/** The unit of a chart's values: "ratio" is a fraction, shown as percent. */
export type Unit = "count" | "ratio" | "milliseconds" | "bytes" | "perSecond";

const binary = ["B", "KiB", "MiB", "GiB", "TiB"];

/** A value with its unit, short enough for an axis: "1,250", "12.5%", "3.2 ms", "512 MiB", "4.5/s". */
export function formatValue(value: number, unit: Unit, locale: string): string {
  switch (unit) {
    case "count":
      return decimal(value, locale, 2);
    case "ratio":
      return numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
    case "milliseconds":
      return value >= 1000 ? `${decimal(value / 1000, locale, 2)} s` : `${decimal(value, locale, 2)} ms`;
    case "bytes": {
      const power = value >= 1 ? Math.min(Math.floor(Math.log2(value) / 10), binary.length - 1) : 0;
      return `${decimal(value / 1024 ** power, locale, 1)} ${binary[power]}`;
    }
    case "perSecond":
      return `${decimal(value, locale, 2)}/s`;
  }
}

const decimal = (value: number, locale: string, maximumFractionDigits: number) =>
  numberFormat(locale, { maximumFractionDigits }).format(value);
