import { textsOf } from "@/i18n/texts";
import { pathKey } from "@/lib/categories";
import {
  type Adjustment,
  type AdjustmentKind,
  type ImportCells,
  type ImportField,
  type importedFieldNames,
  importFields,
} from "@/lib/product-import";
import { splitTags } from "@/lib/tags";
import { asLine, asText, isBlank } from "@/lib/text";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { readCustomCells } from "@/modules/catalogue/custom-fields/file-values";
import { type ProductFields, productFields } from "@/modules/catalogue/products/products.schema";
import { givenStatuses, type ProductStatus } from "@/modules/catalogue/products/statuses";
import { readAmount, withoutCurrency } from "./import-amounts";
import { type GivenPicture, type PictureField, pictureFields, readPictureCells } from "./picture-cells";

/** The product fields of a row; a field without a column, or with an empty cell, is absent. */
export type ImportedFields = Partial<ProductFields> & Pick<ProductFields, "sku"> & ImportedPictures;

/** Without them, the product keeps its pictures. */
interface ImportedPictures {
  pictures?: GivenPicture[];
}
export type Problems = Partial<Record<(typeof importedFieldNames)[number], string>>;

/** Differences between a cell and the value read from it. */
export type CellAdjustment = Adjustment & { from: string; to: string };

const t = textsOf("importErrors");

const importedFields = productFields.partial().required({ sku: true });

export interface ReadCells {
  /** Present if it could be read. */
  sku: string | null;
  /** Present if there are no problems. */
  fields?: ImportedFields;
  /** Problems, by field. */
  problems: Problems;
  adjustments: CellAdjustment[];
}

/** The ids of the organization's categories by `pathKey`. */
export type CategoriesByPath = ReadonlyMap<string, number>;

export const categoriesByPath = (paths: ReadonlyMap<number, string>): CategoriesByPath =>
  new Map([...paths].map(([id, path]) => [pathKey(path), id]));

/** Parses the cells of a row with the rules of the product form; `fields` are the custom fields of the organization. */
export function readCells(
  cells: ImportCells,
  categories: CategoriesByPath,
  fields: readonly CustomField[] = [],
): ReadCells {
  const problems: Problems = {};
  const adjustments: CellAdjustment[] = [];
  const draft: Record<string, unknown> = {};
  const { pictures, problems: ofPictures } = readPictureCells(cells);
  Object.assign(problems, ofPictures);
  for (const field of formFields) {
    const cell = cells[field];
    if (cell === undefined) continue;
    const {
      value,
      problem,
      kinds = [],
    } = isBlank(cell) ? blank(field, cell) : readers[field](cell.trim(), categories);
    if (problem) problems[field] = problem;
    else if (value !== undefined) draft[field] = value;
    adjustments.push(...kinds.map((kind) => ({ field, kind, from: cell, to: String(value ?? "") })));
  }
  const parsed = importedFields.safeParse(draft);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = importFields.find((name) => name === path[0]);
    if (field) problems[field] ??= message;
  }
  const custom = readCustomCells(fields, cells.custom);
  if (custom.problems.length > 0) problems.customFields = custom.problems.join("; ");
  const given = parsed.data && {
    ...parsed.data,
    ...(custom.values.length > 0 && { customFields: custom.values }),
  };
  const read = Object.keys(problems).length === 0 ? given : undefined;
  const sku = parsed.data?.sku ?? productFields.shape.sku.safeParse(cells.sku).data ?? null;
  return {
    sku,
    problems,
    adjustments,
    ...(read && { fields: { ...read, ...(pictures && { pictures }) } }),
  };
}

type FormField = Exclude<ImportField, PictureField>;
const isOfForm = (field: ImportField): field is FormField => !pictureFields.some((name) => name === field);
const formFields = importFields.filter(isOfForm);

/** What files call each status, in any case: its own name, and those of the languages of the pages. */
const statusNames: Record<ProductStatus, string[]> = {
  active: ["active", "aktiv", "published", "veröffentlicht"],
  draft: ["draft", "entwurf"],
  archived: ["archived", "archiviert"],
};

function statusNamed(cell: string): ProductStatus | undefined {
  const name = asLine(cell).toLowerCase();
  return givenStatuses.find((status) => statusNames[status].includes(name));
}

export interface ReadCell {
  /** Undefined if the cell is empty. */
  value?: unknown;
  problem?: string;
  /** How the value differs from the cell. */
  kinds?: AdjustmentKind[];
}

/** The SKU is required; other empty cells are absent. */
const blank = (field: ImportField, cell: string): ReadCell => ({
  ...(field === "sku" && { value: "" }),
  ...(cell.trim() && { kinds: ["invisible"] }),
});

const readLine = (cell: string): ReadCell => {
  const value = asLine(cell);
  return { value, ...(value !== cell && { kinds: ["joined"] }) };
};

const countReader =
  (field: "stock" | "minimumStock") =>
  (cell: string): ReadCell => {
    if (/^-\d{1,15}$/.test(cell)) return { value: Number(cell) };
    const amount = readAmount(cell);
    if (amount === "ambiguous") return { problem: t(`ambiguous.${field}`, { amount: asLine(cell) }) };
    return { value: amount && /^0*$/.test(amount.fraction) ? Number(amount.whole) : Number.NaN };
  };

/** A stock as it is written in files. */
export const readStock = countReader("stock");

const amountReader =
  (field: "price" | "cost") =>
  (cell: string): ReadCell => {
    const number = withoutCurrency(cell);
    const amount = readAmount(number);
    if (amount === "ambiguous") return { problem: t(`ambiguous.${field}`, { amount: asLine(number) }) };
    if (!amount) return { value: cell };
    const cents = amount.fraction.replace(/0+$/, "").padEnd(2, "0");
    return {
      value: `${amount.whole}.${cents}`,
      kinds: [
        ...(number === cell ? [] : (["currency"] as const)),
        ...(amount.fraction.length > cents.length ? (["zeros"] as const) : []),
      ],
    };
  };

const readers: Record<FormField, (cell: string, categories: CategoriesByPath) => ReadCell> = {
  sku: readLine,
  name: readLine,
  description: (cell) => ({ value: asText(cell) }),
  status: (cell) => ({ value: statusNamed(cell) ?? cell }),
  price: amountReader("price"),
  cost: amountReader("cost"),
  stock: readStock,
  barcode: readLine,
  unit: readLine,
  supplier: readLine,
  minimumStock: countReader("minimumStock"),
  category: (cell, categories) => {
    const path = asLine(cell);
    const value = categories.get(pathKey(path));
    return value === undefined ? { problem: t("unknownCategory", { path }) } : { value };
  },
  tags: (cell) => ({ value: splitTags(asLine(cell)) }),
};
