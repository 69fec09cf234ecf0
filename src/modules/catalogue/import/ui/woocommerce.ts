import type { Unescape } from "@/lib/delimited/read-table";
import { plainTitle } from "./usual-titles";

/** Titles that few programs but WooCommerce write, in English and in German. */
const ownTitles = [
  ...["isfeatured", "visibilityincatalog", "instock", "backordersallowed", "soldindividually"],
  ...["allowcustomerreviews", "downloadexpirydays", "groupedproducts", "regularprice"],
  ...["isthervorgehoben", "sichtbarkeitimkatalog", "vorrätig", "regulärerpreis"],
];
const descriptionTitles = ["description", "shortdescription", "beschreibung", "kurzbeschreibung"];

/**
 * How to read the cells of a file exported by WooCommerce; undefined for any other file. It writes the line breaks of
 * descriptions as \n, a literal \n as \\n, and commas that separate nothing as \, (WC_Product_CSV_Exporter).
 */
export function wooCommerceUnescape(titles: string[]): Unescape | undefined {
  const names = titles.map(plainTitle);
  if (ownTitles.filter((title) => names.includes(title)).length < 2) return undefined;
  return (cell, column) =>
    descriptionTitles.includes(names[column] ?? "")
      ? cell.replace(/\\?\\n|\\,/g, (written) => meanings[written] ?? written)
      : cell.replaceAll("\\,", ",");
}

const meanings: Record<string, string> = { "\\n": "\n", "\\\\n": "\\n", "\\,": "," };
