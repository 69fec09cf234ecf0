import { paginationOf } from "@/lib/pagination";
import type { Holder } from "@/lib/permissions";
import { searchWordsOf } from "@/lib/search-terms";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ListedRow, type ListQuery, readPage, readTrash, refuseClosedTrash } from "./list.queries";
import type { ListedProduct, ListProductsInput, ProductList } from "./list.schema";
import { encodeCursor, sortKeyOf, windowOf } from "./list-cursor";
import { toProduct } from "./product-row";

/** How far ahead the total is counted: beyond it would cost more than the list itself (decision 15). */
const pagesCounted = 5;

/**
 * One page of the products, and how many there are, as far as that is known. Throws AppError FORBIDDEN for the trash where
 * the viewer may not delete, and BAD_REQUEST for a cursor of another list.
 */
export async function listProducts(
  db: TenantDb,
  viewer: Holder,
  input: ListProductsInput,
): Promise<ProductList> {
  refuseClosedTrash(viewer, input);
  const { cursor, page, skip } = windowOf(input);
  const isBackward = cursor?.towards === "previous";
  const words = input.search ? searchWordsOf(input.search) : [];
  // A search for no letter and no digit finds nothing.
  const isEmpty = Boolean(input.search) && words.length === 0;
  const reach = (isBackward ? 0 : skip) + pagesCounted * input.limit;
  const query: ListQuery = {
    filters: input,
    words,
    sortKey: sortKeyOf(input.sort),
    isAscending: !input.sort.startsWith("-"),
    cursor,
    // One more tells whether another page follows.
    limit: input.limit + 1,
    skip,
    isFar: skip > pagesCounted * input.limit,
    most: reach + 1,
  };
  const { rows: found, counted } = isEmpty
    ? { rows: [], counted: 0 }
    : await (input.status === "trash" ? readTrash : readPage)(db, query);
  // Going back to where the list has become shorter: half a page would remain, without a way on.
  if (isBackward && found.length < input.limit) {
    return listProducts(db, viewer, { ...input, page: 1, cursor: undefined });
  }

  const rows = found.slice(0, input.limit);
  const items = (isBackward ? rows.reverse() : rows).map(toListedProduct);
  const [first, last] = [items[0], items.at(-1)];
  const rowsBefore = cursor ? (isBackward ? cursor.page - 1 : cursor.page) * input.limit : 0;
  const hasNext = isBackward ? counted > 0 : found.length > input.limit;
  return {
    items,
    pagination: paginationOf({ page, limit: input.limit }, rowsBefore + Math.min(counted, reach)),
    totalIsExact: counted <= reach,
    cursors: {
      next: last && hasNext ? encodeCursor(input.sort, "next", page, last) : null,
      previous: first && page > 1 ? encodeCursor(input.sort, "previous", page, first) : null,
    },
  };
}

const toListedProduct = ({ deletedByName, ...row }: ListedRow): ListedProduct => ({
  ...toProduct(row),
  ...(deletedByName !== undefined && { deletedByName }),
});
