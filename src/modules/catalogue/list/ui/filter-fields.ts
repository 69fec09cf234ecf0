import { z } from "zod";
import type { Translator } from "@/i18n/translations";
import type { FieldName } from "@/lib/text";
import { amount, soughtSupplier, soughtTag, stockCount } from "@/modules/catalogue/products/products.schema";
import type { AmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { changePeriods, productStatuses, stockLevels } from "../list-options";
import type { FilterParams } from "./list-params";

/** An optional text field. */
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([z.null(), schema]);

/** True if the first amount exceeds the second: exact, and false for invalid amounts, which their field reports. */
function exceeds(price: string | null, other: string | null): boolean {
  const [cents, others] = [price, other].map((text) => {
    const [, whole, fraction = ""] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text ?? "") ?? [];
    return whole === undefined ? null : BigInt(whole + fraction.padEnd(2, "0"));
  });
  return typeof cents === "bigint" && typeof others === "bigint" && cents > others;
}

/** What people type into the form of the filters. */
export const filterFields = ({ read, write }: AmountFields, t: Translator<"productList">) => {
  const typedAmount = (label: FieldName) => optional(z.string().transform(read).pipe(amount(label, write)));
  return z
    .strictObject({
      status: z.enum(productStatuses),
      stock: z.enum(stockLevels).nullable(),
      minPrice: typedAmount("lowestPrice"),
      maxPrice: typedAmount("highestPrice"),
      minStock: optional(stockCount("lowestStock")),
      maxStock: optional(stockCount("highestStock")),
      supplier: optional(soughtSupplier),
      category: z.number().nullable(),
      tag: optional(soughtTag),
      changedSince: optional(z.union([z.enum(changePeriods), z.iso.date()], t("filters.chooseDay"))),
      /** Checked where it is typed. */
      where: z.array(z.string()).nullable(),
    })
    .refine(({ minPrice, maxPrice }) => !exceeds(minPrice, maxPrice), {
      path: ["maxPrice"],
      message: t("filters.highestPriceTooLow"),
    })
    .refine(({ minStock, maxStock }) => minStock === null || maxStock === null || !(minStock > maxStock), {
      path: ["maxStock"],
      message: t("filters.highestStockTooLow"),
    });
};

/** The filters as form values. */
export const shownFilters = (
  { minPrice, maxPrice, ...others }: FilterParams,
  { write }: AmountFields,
): FilterParams => ({
  ...others,
  minPrice: minPrice && write(minPrice),
  maxPrice: maxPrice && write(maxPrice),
});

/** The value of a text field; null if it is empty. */
export const toText = (typed: unknown): string | null =>
  typeof typed === "string" && typed.trim() ? typed.trim() : null;
