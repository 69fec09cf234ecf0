import { paginationOf, totalOfCounted } from "@/lib/pagination";
import type { Holder } from "@/lib/permissions";
import { searchWordsOf } from "@/lib/search-terms";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ListedRow, type ListQuery, readPage, readTrash } from "./list.queries";
import type { ListedProduct, ListProductsInput, ProductList } from "./list.schema";
import { refuseClosedTrash } from "./list-conditions";
import { encodeCursor, sortKeyOf, windowOf } from "./list-cursor";
import { productTotal } from "./list-total";
import { toProduct } from "./product-row";

/** Beyond so many pages, those that are skipped are passed over in the index alone. */
const nearPages = 5;

/**
 * One page of the products, and how many there are (decision 29). Throws AppError FORBIDDEN for the trash where
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
  const query: ListQuery = {
    filters: input,
    words,
    sortKey: sortKeyOf(input.sort),
    isAscending: !input.sort.startsWith("-"),
    cursor,
    // One more tells whether another page follows.
    limit: input.limit + 1,
    skip,
    isFar: skip > nearPages * input.limit,
  };
  const read = input.status === "trash" ? readTrash : readPage;
  const [{ rows: found, isFollowed }, counted] = isEmpty
    ? [{ rows: [], isFollowed: false }, totalOfCounted(0)]
    : await Promise.all([read(db, query), productTotal(db, input, words)]);
  // Going back to where the list has become shorter: half a page would remain, without a way on.
  if (isBackward && found.length < input.limit) {
    return listProducts(db, viewer, { ...input, page: 1, cursor: undefined });
  }

  const rows = found.slice(0, input.limit);
  const items = (isBackward ? rows.reverse() : rows).map(toListedProduct);
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = isBackward ? isFollowed : found.length > input.limit;
  return {
    items,
    // What a cursor marks keeps its place when rows come or go before it; the number of its page does not.
    pagination: paginationOf({ page, limit: input.limit }, counted, {
      rows: rows.length,
      hasNext,
      placeIsExact: !cursor,
    }),
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
