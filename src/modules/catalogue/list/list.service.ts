import { paginationOf, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { type ListQuery, readPage, readTrash } from "./list.queries";
import type { ListProductsInput, ProductList } from "./list.schema";
import { assertCanSeeTrash, type Criteria } from "./list-conditions";
import { encodeCursor, sortKeyOf, windowOf } from "./list-cursor";
import { productTotal } from "./list-total";
import { exactWords, noSearch, type SearchWords, similarWords } from "./search-words";

/** Beyond this page, select ids from the index first, then join. */
const nearPages = 5;

/**
 * One page of the products and their total (decision 29); of a search that finds none, of those with similar words
 * (decision 54). Throws AppError FORBIDDEN for the trash if the viewer may not delete, and BAD_REQUEST for a cursor of
 * another list.
 */
export async function listProducts(
  db: TenantDb,
  viewer: Grants,
  input: Criteria<ListProductsInput>,
): Promise<ProductList> {
  assertCanSeeTrash(viewer, input);
  const search = exactWords(input.search);
  const exact = await readList(db, input, search);
  if (!search || search.words.length === 0 || exact.pagination.total > 0)
    return { ...exact, isSimilar: false };
  const similar = await similarWords(db, search);
  return similar
    ? { ...(await readList(db, input, similar)), isSimilar: true }
    : { ...exact, isSimilar: false };
}

/** One page of the products with these words; none without any. */
async function readList(
  db: TenantDb,
  input: Criteria<ListProductsInput>,
  search: SearchWords | undefined,
): Promise<Omit<ProductList, "isSimilar">> {
  const { cursor, page, skip } = windowOf(input);
  const isBackward = cursor?.towards === "previous";
  const query: ListQuery = {
    filters: input,
    search: search ?? noSearch,
    sortKey: sortKeyOf(input.sort),
    isAscending: !input.sort.startsWith("-"),
    cursor,
    // One more tells whether there is another page.
    limit: input.limit + 1,
    skip,
    isFar: skip > nearPages * input.limit,
  };
  const read = input.status === "trash" ? readTrash : readPage;
  const [{ rows: found, isFollowed }, counted] = search
    ? await Promise.all([read(db, query), productTotal(input, search)])
    : [{ rows: [], isFollowed: false }, totalOfCounted(0)];
  // Going back in a list that has become shorter: half a page would remain, without a way forward.
  if (isBackward && found.length < input.limit) {
    return readList(db, { ...input, page: 1, cursor: undefined }, search);
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
      positionIsExact: !cursor,
    }),
    cursors: {
      next: last && hasNext ? encodeCursor(input.sort, "next", page, last) : null,
      previous: first && page > 1 ? encodeCursor(input.sort, "previous", page, first) : null,
    },
  };
}
