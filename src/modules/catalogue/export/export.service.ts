import { and, asc, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Grants } from "@/lib/permissions";
import type { ImportRowStatus } from "@/lib/product-import";
import { readCategoryPaths } from "@/modules/catalogue/categories/category-rows";
import type { CostView } from "@/modules/catalogue/costs/cost-access";
import { costColumn } from "@/modules/catalogue/costs/cost-rows";
import type { CustomField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { cellOf } from "@/modules/catalogue/custom-fields/file-values";
import { noValues, valuesColumn } from "@/modules/catalogue/custom-fields/product-values";
import { skuInTrash } from "@/modules/catalogue/import/classify-row";
import { rowSeenBy } from "@/modules/catalogue/import/cost-cells";
import { readCategoriesByPath } from "@/modules/catalogue/import/import-categories";
import { readCells } from "@/modules/catalogue/import/import-cells";
import type { ProductImport } from "@/modules/catalogue/import/imports.schema";
import { pictureCellsOf } from "@/modules/catalogue/import/picture-cells";
import { pictureUrl } from "@/modules/catalogue/import/picture-sources";
import { problemsInWords } from "@/modules/catalogue/import/row-problems";
import {
  assertCanSeeStatus,
  filtersOf,
  hasWord,
  type ProductCriteria,
} from "@/modules/catalogue/list/list-conditions";
import { exactWords, similarWords } from "@/modules/catalogue/list/search-words";
import { picturesOf, type SetPicture } from "@/modules/catalogue/pictures/picture-sets";
import { filingColumns } from "@/modules/catalogue/products/filing";
import { fieldColumns } from "@/modules/catalogue/products/product-row";
import { columnTitles, fileFieldsFor, titlesOf } from "@/modules/catalogue/products/product-titles";
import { productImportRows, products } from "@/server/db/schema";
import type { TenantDb } from "@/server/tenancy/tenant-db";

/** Rows read at a time. */
const portion = 500;

/** The columns that a file has for somebody. */
interface FileColumns {
  view: CostView;
  custom: readonly CustomField[];
}

/**
 * The condition of the list's search and filters, and of the given ids; undefined if nothing can match. Throws AppError
 * FORBIDDEN for a status that the viewer may not see.
 */
export async function conditionOf(
  db: TenantDb,
  viewer: Grants,
  ids: number[] | null,
  filters: ProductCriteria,
): Promise<SQL | undefined> {
  assertCanSeeStatus(viewer, filters);
  const search = exactWords(filters.search);
  if (!search || ids?.length === 0) return undefined;
  const { words } = (await similarWords(db, viewer, search)) ?? search;
  const isChosen = ids ? inArray(products.id, ids) : undefined;
  return and(filtersOf(db, filters), isChosen, ...words.map((word) => hasWord(db, word)));
}

/**
 * The products that match the condition (see `conditionOf`), ordered by id, as rows of a file with the columns of this view and one for
 * each custom field; none without a condition. Pictures have their URLs in the workspace with this subdomain.
 */
export async function* exportProducts(
  db: TenantDb,
  condition: SQL | undefined,
  { view, custom, subdomain }: FileColumns & { subdomain: string },
): AsyncGenerator<string[][], void> {
  const fields = fileFieldsFor(view);
  const { id } = products;
  const paths = condition ? await readCategoryPaths(db) : undefined;
  let last = 0;
  while (condition) {
    const rows = await db
      .select({
        ...fieldColumns,
        ...filingColumns(db),
        ...costColumn(db, view),
        // An organization without custom fields reads none.
        customFields: custom.length > 0 ? valuesColumn(db) : noValues,
      })
      .from(products)
      .where(and(condition, last > 0 ? gt(id, last) : undefined))
      .orderBy(asc(id))
      .limit(portion);
    if (rows.length > 0) {
      const pictures = await picturesOf(
        db,
        rows.map((row) => row.id),
      );
      const urlOf = ({ hash, alt }: SetPicture) => ({ url: pictureUrl(subdomain, hash), alt });
      yield rows.map(({ category, tags, customFields, ...row }) => {
        const cells = {
          ...row,
          tags: tags.join(", "),
          category: paths?.get(category ?? 0),
          ...pictureCellsOf((pictures.get(row.id) ?? []).map(urlOf)),
        };
        const values = new Map(customFields.map(({ field, value }) => [field, value]));
        return [
          ...fields.map((field) => String(cells[field] ?? "")),
          ...custom.map(({ id: field, kind }) => cellOf(kind, values.get(field))),
        ];
      });
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < portion) return;
  }
}

/**
 * The column titles for the skipped rows of an import: those that were used, so that the file can be imported again, and in every
 * language the same, as those of an export.
 */
export const badRowTitles = (found: ProductImport, { view, custom }: FileColumns): string[] => [
  ...usedFields(found, view).map((field) => columnTitles[field]),
  ...usedCustomFields(found, custom).map(({ title }) => title),
  "Line",
  "Problem",
];

const usedFields = ({ mapping }: ProductImport, view: CostView) =>
  fileFieldsFor(view).filter((field) => field in mapping);

/** The custom fields of an import that are still there. */
function usedCustomFields({ mapping: { custom = {} } }: ProductImport, fields: readonly CustomField[]) {
  const titles = titlesOf(fields);
  return fields
    .filter(({ id }) => String(id) in custom)
    .map(({ id }) => ({ id, title: titles.get(id) ?? "" }));
}

/** The rows of an import that were or will be skipped, as they are in the file, with their problems. */
export async function* exportBadRows(
  db: TenantDb,
  found: ProductImport,
  { view, custom }: FileColumns,
): AsyncGenerator<string[][], void> {
  const fields = usedFields(found, view);
  const usedCustom = usedCustomFields(found, custom);
  const { line, cells, problems, status } = productImportRows;
  const bad: ImportRowStatus[] = found.restoreTrashed ? ["error"] : ["error", "restore"];
  const categories = await readCategoriesByPath(db);
  let last = 0;
  while (true) {
    const rows = await db
      .select({ line, cells, problems })
      .from(productImportRows)
      .where(and(eq(productImportRows.importId, found.id), inArray(status, bad), gt(line, last)))
      .orderBy(asc(line))
      .limit(portion);
    if (rows.length > 0) {
      yield rows
        .map((one) => rowSeenBy(view, one))
        .map((row) => [
          ...fields.map((field) => row.cells[field] ?? ""),
          ...usedCustom.map(({ id }) => row.cells.custom?.[String(id)] ?? ""),
          String(row.line),
          Object.values(
            problemsInWords(row.problems ?? skuInTrash, readCells(row.cells, categories, custom).problems),
          ).join("; "),
        ]);
    }
    last = rows.at(-1)?.line ?? last;
    if (rows.length < portion) return;
  }
}
