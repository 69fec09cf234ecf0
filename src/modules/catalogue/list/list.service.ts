import { paginationOf, totalOfCounted } from "@/lib/pagination";
import type { Holder } from "@/lib/permissions";
import { searchWordsOf } from "@/lib/search-terms";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ListQuery, readPage, readTrash } from "./list.queries";
import type { ListProductsInput, ProductList } from "./list.schema";
import { assertCanSeeTrash } from "./list-conditions";
import { encodeCursor, sortKeyOf, windowOf } from "./list-cursor";
import { productTotal } from "./list-total";

/** Beyond this page, select ids from the index first, then join. */
const nearPages = 5;

/**
 * One page of the products and their total (decision 29). Throws AppError FORBIDDEN for the trash if the viewer may not
 * delete, and BAD_REQUEST for a cursor of another list.
 */
export async function listProducts(
  db: TenantDb,
  viewer: Holder,
  input: ListProductsInput,
): Promise<ProductList> {
  assertCanSeeTrash(viewer, input);
  const { cursor, page, skip } = windowOf(input);
  const isBackward = cursor?.towards === "previous";
  const words = input.search ? searchWordsOf(input.search) : [];
  // A search without letters and digits matches nothing.
  const isEmpty = Boolean(input.search) && words.length === 0;
  const query: ListQuery = {
    filters: input,
    words,
    sortKey: sortKeyOf(input.sort),
    isAscending: !input.sort.startsWith("-"),
    cursor,
    // One more tells whether there is another page.
    limit: input.limit + 1,
    skip,
    isFar: skip > nearPages * input.limit,
  };
  const read = input.status === "trash" ? readTrash : readPage;
  const [{ rows: found, isFollowed }, counted] = isEmpty
    ? [{ rows: [], isFollowed: false }, totalOfCounted(0)]
    : await Promise.all([read(db, query), productTotal(input, words)]);
  // Going back in a list that has become shorter: half a page would remain, without a way forward.
  if (isBackward && found.length < input.limit) {
    return listProducts(db, viewer, { ...input, page: 1, cursor: undefined });
  }

  const rows = found.slice(0, input.limit);
  const items = isBackward ? rows.reverse() : rows;
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = isBackward ? isFollowed : found.length > input.limit;
  return {
    items,
    // A cursor stays valid when rows are added or removed before it; a page number does not.
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
