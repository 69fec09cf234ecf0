import { type ImportCells, type ImportField, importFields } from "@/lib/product-import";
import { type ProductFields, productFields } from "./products.schema";

/** What a row of the file says about a product; a field without a column is absent. */
export type ImportedFields = Partial<ProductFields> & Pick<ProductFields, "sku">;
export type Problems = Partial<Record<ImportField, string>>;

const importedFields = productFields.partial().required({ sku: true });

/**
 * Reads the cells of a row by the rules of the product form. `problems` holds, by field, what is wrong; `fields` is there
 * when nothing is. `sku` is the SKU where that much can be read.
 */
export function readCells(cells: ImportCells): {
  sku: string | null;
  fields?: ImportedFields;
  problems: Problems;
} {
  const problems: Problems = {};
  const draft: Record<string, unknown> = {};
  for (const field of importFields) {
    const cell = cells[field];
    if (cell === undefined) continue;
    const read = readers[field](cell.trim());
    if (read instanceof Ambiguous) problems[field] = read.message;
    else draft[field] = read;
  }
  const parsed = importedFields.safeParse(draft);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = importFields.find((name) => name === path[0]);
    if (field) problems[field] ??= message;
  }
  const fields = Object.keys(problems).length === 0 ? parsed.data : undefined;
  const sku = productFields.shape.sku.safeParse(cells.sku);
  return { sku: sku.success ? sku.data : null, problems, ...(fields && { fields }) };
}

class Ambiguous {
  constructor(readonly message: string) {}
}

const readers: Record<ImportField, (cell: string) => unknown> = {
  sku: (cell) => cell,
  name: (cell) => cell,
  description: (cell) => cell || null,
  price: (cell) => {
    const amount = readAmount(cell);
    if (amount === "ambiguous") {
      return new Ambiguous(`Price can be read in two ways: write ${cell} without thousands separators`);
    }
    return amount ? `${amount.whole}.${amount.fraction.padEnd(2, "0")}` : cell;
  },
  stock: (cell) => {
    if (/^-\d{1,15}$/.test(cell)) return Number(cell);
    const amount = readAmount(cell);
    if (amount === "ambiguous") {
      return new Ambiguous(`Stock can be read in two ways: write ${cell} without thousands separators`);
    }
    return amount && /^0*$/.test(amount.fraction) ? Number(amount.whole) : Number.NaN;
  },
};

interface Amount {
  /** Without leading zeros. */
  whole: string;
  fraction: string;
}

/**
 * A number as people of different countries write it: a point or a comma before the cents, and points, commas,
 * apostrophes or spaces between groups of three digits. One separator before exactly three digits could be either:
 * "ambiguous". Null for what is no such number.
 */
export function readAmount(text: string): Amount | "ambiguous" | null {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return "ambiguous";
  const match =
    /^(?<whole>\d+)(?:[.,](?<fraction>\d+))?$/.exec(text) ??
    /^(?<whole>\d{1,3}(?:(?<group>[.,'’ \u00a0\u202f])\d{3})(?:\k<group>\d{3})*)(?:(?!\k<group>)[.,](?<fraction>\d+))?$/.exec(
      text,
    );
  const { whole, fraction = "" } = match?.groups ?? {};
  if (whole === undefined) return null;
  return { whole: whole.replace(/\D/g, "").replace(/^0+(?=\d)/, ""), fraction };
}
