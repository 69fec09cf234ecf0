"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useRef, useState } from "react";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { useSelection } from "@/components/lists/selection";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { Select } from "@/components/ui/select";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { ViewMenu } from "@/modules/catalogue/saved-views/ui/view-menu";
import { DeleteProductsDialog } from "@/modules/catalogue/trash/ui/delete-products-dialog";
import { useDeleteProducts } from "@/modules/catalogue/trash/ui/use-delete-products";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import type { ProductSort } from "../list-options";
import { ColumnMenu } from "./column-menu";
import { FilterChips } from "./filter-chips";
import {
  addressOfView,
  filtersOf,
  listInput,
  listParams,
  noFilters,
  serializeListParams,
  viewOf,
} from "./list-params";
import { NoProducts } from "./no-products";
import { ProductBulkBar } from "./product-bulk-bar";
import { ProductFilterButton } from "./product-filter-button";
import { ProductCards, ProductTable } from "./product-table";

const noParams = Object.fromEntries(Object.keys(listParams).map((name) => [name, null]));

const sortLabels: Record<ProductSort, string> = {
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  sku: "SKU, A to Z",
  "-sku": "SKU, Z to A",
  price: "Price, lowest first",
  "-price": "Price, highest first",
  stock: "Stock, lowest first",
  "-stock": "Stock, highest first",
  createdAt: "Oldest first",
  "-createdAt": "Newest first",
  updatedAt: "Oldest change first",
  "-updatedAt": "Latest change first",
};
const sortOptions = Object.entries(sortLabels).map(([value, label]) => ({ value, label }));

/** The list of products with views, search, filters, sorting, columns and paging. Its state is in the URL. */
export function ProductList() {
  const trpc = useTRPC();
  const state = useQueryStates(listParams, { history: "push" });
  const [params, setParams] = state;
  const input = listInput(params);
  const query = useQuery(trpc.products.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const inTrash = params.status === "trash";
  const selection = useSelection(query.data?.items ?? [], JSON.stringify(input));
  const canDelete = useCan("products:delete");
  const [toDelete, setToDelete] = useState<Product[]>([]);
  const deleteProducts = useDeleteProducts();
  const list = useRef<HTMLDivElement>(null);
  const onGone = () => {
    selection.clear();
    // The focused element is gone with the rows.
    if (document.activeElement === document.body) list.current?.focus();
  };

  const filters = filtersOf(params);

  const onSort = (sort: string) => {
    const known = listParams.sort.parse(sort);
    if (known) change({ sort: known });
  };
  const { change, paging } = useListState({
    state,
    addressOf: (shown) => serializeListParams("/dashboard/products", shown),
    /** Continues from the current page, wherever it is in the list; the first page needs no cursor. */
    placeOf(page) {
      const { data } = query;
      if (!data || query.isPlaceholderData || page === 1) return { cursor: null };
      const { next, previous } = data.cursors;
      return { cursor: page > data.pagination.page ? next : previous };
    },
    onPage: toTop,
  });

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ViewMenu
          list="products"
          everything="All products"
          active={params.view}
          current={viewOf(params)}
          addressOf={addressOfView}
          onOpen={(view, id) => void setParams({ ...noParams, ...view, view: id })}
        />
        <ListSearch
          label="Search products"
          placeholder="Search by name, SKU or text"
          search={params.search}
          onSearch={(search) => search !== params.search && change({ search }, "replace")}
        />
        <ProductFilterButton filters={filters} onFilter={change} />
        <ColumnMenu columns={params.columns} onColumns={(columns) => void setParams({ columns })} />
        <Select
          label="Sort by"
          value={params.sort}
          onValueChange={onSort}
          options={sortOptions}
          className="flex-1 md:hidden"
        />
        <ResultCount noun="products" query={query} />
      </div>
      <FilterChips filters={filters} onFilter={change} />
      <div ref={list} tabIndex={-1} className="outline-none">
        <List
          noun="products"
          query={query}
          {...paging}
          empty={
            <NoProducts
              search={params.search}
              filters={filters}
              onClear={() => change({ ...noFilters, search: "" })}
            />
          }
        >
          {(products) => {
            const rows = {
              products,
              inTrash,
              selection: canDelete ? selection : undefined,
              onDelete: (product: Product) => setToDelete([product]),
            };
            return (
              <>
                <ProductTable {...rows} columns={params.columns} sort={params.sort} onSort={onSort} />
                <ProductCards {...rows} />
              </>
            );
          }}
        </List>
        <ProductBulkBar selection={selection} inTrash={inTrash} onDelete={setToDelete} onGone={onGone} />
      </div>
      <DeleteProductsDialog
        products={toDelete}
        onClose={() => setToDelete([])}
        onConfirm={async (products) => (await deleteProducts(products)) && onGone()}
      />
    </>
  );
}
