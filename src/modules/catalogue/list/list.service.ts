import { paginationOf, type Total, totalOfCounted } from "@/lib/pagination";
import type { Grants } from "@/lib/permissions";
import type { TenantDb } from "@/server/tenancy/tenant-db";
import { readPageByField, readTrashByField } from "./by-field.queries";
import { readPage, readTrash } from "./list.queries";
import type { ListProductsInput, ProductList } from "./list.schema";
import { assertCanSeeStatus, type Criteria } from "./list-conditions";
import { encodeCursor, windowOf } from "./list-cursor";
import { productTotal } from "./list-total";
import { exactWords, noSearch, type SearchWords, similarWords } from "./search-words";

/** An offset beyond this page is a deep one. */
const nearPages = 5;

/**
 * One page of the products and their total (decision 29); of a search that finds none, of those with similar words
 * (decision 54). Throws AppError FORBIDDEN for a status that the viewer may not see, and BAD_REQUEST for a cursor of
 * another list.
 */
export async function listProducts(
  db: TenantDb,
  viewer: Grants,
  input: Criteria<ListProductsInput>,
): Promise<ProductList> {
  assertCanSeeStatus(viewer, input);
  const search = exactWords(input.search);
  if (!search) return { isSimilar: false, ...(await readList(db, input, undefined)) };
  const counted = countedSearch(input, search);
  const [exact, early] = await Promise.all([
    readList(db, input, counted),
    // With the page, if it is known by then that the page will be empty.
    counted.total.then(async ({ total }) =>
      total === 0 ? { words: await similarWords(db, viewer, search) } : undefined,
    ),
  ]);
  if (search.words.length === 0 || exact.pagination.total > 0) return { isSimilar: false, ...exact };
  const similar = early ? early.words : await similarWords(db, viewer, search);
  return similar
    ? { isSimilar: true, ...(await readList(db, input, countedSearch(input, similar))) }
    : { isSimilar: false, ...exact };
}

/** A search, and how many products it finds. */
interface CountedSearch {
  search: SearchWords;
  total: Promise<Total>;
}

const countedSearch = (input: Criteria<ListProductsInput>, search: SearchWords): CountedSearch => ({
  search,
  total: productTotal(input, search),
});

/** One page of the products with these words; none without any. */
async function readList(
  db: TenantDb,
  input: Criteria<ListProductsInput>,
  counted: CountedSearch | undefined,
): Promise<Omit<ProductList, "isSimilar">> {
  const { order, page, skip } = windowOf(input);
  const isBackward = order.cursor?.towards === "previous";
  const { include, customFields } = input;
  const query = {
    filters: input,
    search: counted?.search ?? noSearch,
    isAscending: !input.sort.startsWith("-"),
    // One more tells whether there is another page.
    limit: input.limit + 1,
    skip,
    include,
    customFields,
  };
  const inTrash = input.status === "trash";
  const read = () =>
    "field" in order
      ? (inTrash ? readTrashByField : readPageByField)(db, { ...query, ...order })
      : (inTrash ? readTrash : readPage)(db, { isFar: skip > nearPages * input.limit, ...query, ...order });
  const [{ rows: found, isFollowed }, total] = counted
    ? await Promise.all([read(), counted.total])
    : [{ rows: [], isFollowed: false }, totalOfCounted(0)];
  // Going back in a list that has become shorter: half a page would remain, without a way forward.
  if (isBackward && found.length < input.limit) {
    return readList(db, { ...input, page: 1, cursor: undefined }, counted);
  }

  const rows = found.slice(0, input.limit);
  const items = isBackward ? rows.reverse() : rows;
  const [first, last] = [items[0], items.at(-1)];
  const hasNext = isBackward ? isFollowed : found.length > input.limit;
  return {
    items: items.map(({ product }) => product),
    // A cursor stays valid when rows are added or removed before it; a page number does not.
    pagination: paginationOf({ page, limit: input.limit }, total, {
      rows: rows.length,
      hasNext,
      positionIsExact: !order.cursor,
    }),
    cursors: {
      next: last && hasNext ? encodeCursor(input.sort, "next", page, last.product, last.position) : null,
      previous:
        first && page > 1 ? encodeCursor(input.sort, "previous", page, first.product, first.position) : null,
    },
  };
}
