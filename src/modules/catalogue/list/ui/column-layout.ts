import { isFieldColumn, type ProductColumn, productColumns } from "../list-options";

/** The columns of the list as a person uses them. */
export interface ColumnLayout {
  /** The columns shown, in order. */
  columns: ProductColumn[];
  /** In rem, where they differ from the usual ones. */
  widths: Partial<Record<ProductColumn, number>>;
}

const usual: ColumnLayout = { columns: ["sku", "price", "stock", "updatedAt"], widths: {} };

export const minWidthRem = 5.5;
const maxWidthRem = 40;

/** To a quarter of a rem, within what can be read and what fits a screen. */
export const toWidth = (rem: number): number =>
  Math.min(maxWidthRem, Math.max(minWidthRem, Math.round(rem * 4) / 4));

const isColumn = (name: string): name is ProductColumn =>
  productColumns.some((column) => column === name) || isFieldColumn(name);

/** Each column once: a URL may name one twice. */
export const distinct = (columns: readonly string[]): ProductColumn[] =>
  [...new Set(columns)].filter(isColumn);

/** The columns with one of them in another place. */
export function moved(columns: ProductColumn[], column: ProductColumn, to: number): ProductColumn[] {
  const others = columns.filter((other) => other !== column);
  return [...others.slice(0, to), column, ...others.slice(to)];
}

/** Reads the cookie's value; anything unknown is ignored. */
export function parseLayout(value: string | undefined): ColumnLayout {
  if (value === undefined) return usual;
  const [shown = "", sized = ""] = value.split("|");
  const widths = sized.split(",").flatMap((text) => {
    const [name = "", width] = text.split(":");
    const rem = Number(width);
    return isColumn(name) && rem > 0 ? [[name, toWidth(rem)]] : [];
  });
  return { columns: distinct(shown.split(",")), widths: Object.fromEntries(widths) };
}

/** The value that goes into the cookie. */
export function formatLayout({ columns, widths }: ColumnLayout): string {
  const sized = Object.entries(widths).map(([name, width]) => `${name}:${width}`);
  return `${columns.join(",")}|${sized.join(",")}`;
}
