import { sql } from "drizzle-orm";
import { diff, pick } from "@/lib/changes";
import { type GivenProductValue, type ProductValue, withValue } from "@/lib/custom-fields";
import type { CostView } from "@/modules/catalogue/costs/cost-access";
import { costColumn } from "@/modules/catalogue/costs/cost-rows";
import { noValues, valuesColumn } from "@/modules/catalogue/custom-fields/product-values";
import { filingColumns } from "@/modules/catalogue/products/filing";
import {
  asWritten,
  columnNames,
  type ProductFields,
  unsetFields,
} from "@/modules/catalogue/products/products.schema";
import type { ProductStatus } from "@/modules/catalogue/products/statuses";
import { namedStatus } from "@/modules/catalogue/products/stored-status";
import { columnsOf } from "@/server/db/columns";
import { productStatus, products } from "@/server/db/schema";
import type { StatementWriter } from "@/server/tenancy/kept-statement";
import type { ImportedFields } from "./import-cells";
import type { PicturePlanner, PlannedPictures } from "./row-pictures";
import type { StoredProblems } from "./row-problems";

/** The product with the SKU of a row. */
export type Known = Omit<ProductFields, "status" | "customFields"> & {
  customFields: ProductValue[];
  id: number;
  status: ProductStatus | "trash";
  version: number;
};

/** What is read of known products besides their rows: what no row of the file has is not. */
export interface KnownView {
  cost: CostView;
  values: "read" | "unread";
}

export const knownColumns = (db: StatementWriter, { cost, values }: KnownView) => ({
  ...columnsOf(products, "id", ...columnNames, "version"),
  ...filingColumns(db),
  customFields: values === "read" ? valuesColumn(db) : noValues,
  ...costColumn(db, cost),
  status: sql<Known["status"]>`${products.status}`.mapWith((code: number) =>
    code === productStatus.deleted ? "trash" : namedStatus(code),
  ),
});

/** What a product has; its status while it is in the trash is that. */
type Before = Partial<Omit<ProductFields, "status"> & Pick<Known, "status">>;

export type RowClassification =
  | { status: "error"; problems: StoredProblems }
  | { status: "create"; fields: ProductFields; pictures: PlannedPictures | undefined }
  | {
      status: "update" | "restore";
      known: Known;
      before: Before;
      after: Partial<ProductFields>;
      pictures: PlannedPictures | undefined;
    }
  | { status: "same" };

/** The messages about required custom fields that a new product lacks. */
export type MissingFields = (given: Pick<ProductFields, "category" | "customFields">) => string[];

/** What rows are classified by. */
export interface RowRules {
  /** What the pictures of a row mean for the product. */
  planPictures: PicturePlanner;
  missing?: MissingFields;
}

/** The status of a row without problems. */
export function classifyRow(
  { sku, pictures: given, ...fields }: ImportedFields,
  known: Known | undefined,
  { planPictures, missing = () => [] }: RowRules,
): RowClassification {
  const plan = given ? planPictures(given, known?.id) : { planned: undefined };
  if ("problem" in plan) return { status: "error", problems: { pictures: plan.problem } };
  const pictures = plan.planned;
  if (!known) return asNew({ sku, ...fields }, { pictures, missing });
  const changes = { ...changesOf(known, fields), pictures };
  if (known.status === "trash") return { status: "restore", known, ...changes };
  const isSame = Object.keys(changes.after).length === 0 && !pictures;
  return isSame ? { status: "same" } : { status: "update", known, ...changes };
}

/** A long number as spreadsheets display and then save it, without its last digits. */
const roundedNumber = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

function asNew(
  { sku, name, price, ...others }: Omit<ImportedFields, "pictures">,
  { pictures, missing }: { pictures: PlannedPictures | undefined; missing: MissingFields },
): RowClassification {
  const problems: StoredProblems = {};
  if (roundedNumber.test(sku)) problems.sku = "skuRounded";
  if (name === undefined) problems.name = "nameMissing";
  if (price === undefined) problems.price = "priceMissing";
  const lacks = missing({ ...unsetFields, ...others });
  if (lacks.length > 0) problems.customFields = lacks.join("; ");
  if (Object.keys(problems).length > 0 || name === undefined || price === undefined) {
    return { status: "error", problems };
  }
  return { status: "create", fields: { sku, name, price, ...unsetFields, ...others }, pictures };
}

function changesOf(known: Known, { customFields, ...others }: Partial<ProductFields>) {
  const fields = {
    ...others,
    ...(customFields && {
      customFields: customFields.reduce<GivenProductValue[]>(withValue, known.customFields),
    }),
  };
  const changes: Before = diff<Before>(asWritten(known), fields);
  const after = pick(fields, Object.keys(changes));
  return { before: pick(known, Object.keys(after)), after };
}

/** The problem of a row that would exceed the product limit. */
export const quotaExceeded: StoredProblems = { sku: "limitReached" };

export const skuInTrash: StoredProblems = { sku: "skuInTrash" };

/** The problem of a row whose product had a SKU that no new product can have. */
export const skuIsGone: StoredProblems = { sku: "skuIsGone" };
