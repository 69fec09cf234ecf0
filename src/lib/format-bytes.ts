import { numberFormat } from "./formatters";

const units = [
  { unit: "gigabyte", bytes: 1e9 },
  { unit: "megabyte", bytes: 1e6 },
  { unit: "kilobyte", bytes: 1e3 },
  { unit: "byte", bytes: 1 },
] as const;

/** A size such as "1.2 MB", in the largest unit of which there is at least one. */
export function formatBytes(size: number, locale: string): string {
  const { unit, bytes } = units.find((one) => size >= one.bytes) ?? units[3];
  // In short, bytes have no plural.
  const unitDisplay = unit === "byte" ? "long" : "short";
  return numberFormat(locale, { style: "unit", unit, unitDisplay, maximumFractionDigits: 1 }).format(
    size / bytes,
  );
}
