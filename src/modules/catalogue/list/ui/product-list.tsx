"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { useSelection } from "@/components/lists/selection";
import { TableOrCards } from "@/components/lists/table-or-cards";
import { toTop, useListState } from "@/components/lists/use-list-state";
import { onDemand } from "@/components/ui/on-demand";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { ViewMenu } from "@/modules/catalogue/saved-views/ui/view-menu";
import { DeleteProducts } from "@/modules/catalogue/trash/ui/delete-products";
import { useTRPC } from "@/trpc/react";
import { useCan } from "@/viewer/viewer-context";
import { isFieldColumn, isFieldSort, sortKeys } from "../list-options";
import { distinct } from "./column-layout";
import { ColumnMenu } from "./column-menu";
import {
  filtersOf,
  isFiltered,
  listInput,
  listParams,
  noFilters,
  serializeListParams,
  sumsInput,
  urlOfView,
  viewOf,
} from "./list-params";
import { ListSums } from "./list-sums";
import { ProductFilterButton } from "./product-filter-button";
import { ProductCards, ProductTable } from "./product-table";
import { SelectedProducts } from "./selected-products";
import { useColumnHeads } from "./use-column-heads";
import { useColumnLayout } from "./use-column-layout";

/** Most lists are opened without filters. */
const chips = onDemand(() => import("./filter-chips"));
const FilterChips = chips.component((module) => module.FilterChips);

/** Few lists are empty. */
const emptyStates = onDemand(() => import("./no-products"));
const NoProducts = emptyStates.component((module) => module.NoProducts);

const noParams = Object.fromEntries(Object.keys(listParams).map((name) => [name, null]));

/** The list of products with views, search, filters, sorting, columns and paging. Its state is in the URL. */
export function ProductList({ keptColumns }: { keptColumns: string | undefined }) {
  const t = useTranslations("productList");
  const trpc = useTRPC();
  const state = useUrlState(listParams, { history: "push" });
  const [params, setParams] = state;
  const columns = useColumnLayout({
    kept: keptColumns,
    inUrl: params.columns,
    setInUrl: (next) => setParams({ columns: next }),
  });
  const shown = columns.layout.columns;
  // The list may be sorted by a field that it does not show.
  const fields = distinct([...shown, params.sort.replace("-", "")]).filter(isFieldColumn);
  const heads = useColumnHeads(fields);
  const { labelOf } = heads;
  const input = listInput(params, shown);
  const query = useQuery(trpc.products.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const inTrash = params.status === "trash";
  const total = query.data?.pagination;
  const selection = useSelection(query.data?.items ?? [], JSON.stringify(listInput(params, [])), {
    filters: JSON.stringify(sumsInput(params)),
    total,
  });
  const canWrite = useCan("products:write");
  const [toDelete, setToDelete] = useState<Product[]>([]);
  const onDelete = useCallback((product: Product) => setToDelete([product]), []);
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
    urlOf: (shown) => serializeListParams("/dashboard/products", shown),
    /** Continues from the current page, wherever it is in the list; the first page needs no cursor. */
    positionOf(page) {
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
          everything={t(canWrite ? "active" : "everything")}
          active={params.view}
          current={viewOf(params, shown)}
          // A view without columns is shown with the person's own.
          urlOf={(view) => urlOfView({ columns: columns.own.columns, ...view })}
          onOpen={(view, id) => setParams({ ...noParams, ...view, view: id })}
        />
        <ListSearch
          label={t("search.label")}
          placeholder={t("search.placeholder")}
          search={params.search}
          onSearch={(search) => search !== params.search && change({ search }, "replace")}
        />
        <ProductFilterButton filters={filters} onFilter={change} />
        <ColumnMenu columns={columns} />
        <Select
          label={t("sortBy")}
          value={params.sort}
          onValueChange={onSort}
          options={[
            ...sortKeys.flatMap((key) => [
              { value: key, label: t(`sorts.ascending.${key}`) },
              { value: `-${key}`, label: t(`sorts.descending.${key}`) },
            ]),
            ...fields.flatMap((key) => [
              { value: key, label: t("sorts.byField.ascending", { field: labelOf(key) }) },
              { value: `-${key}`, label: t("sorts.byField.descending", { field: labelOf(key) }) },
            ]),
          ]}
          className="flex-auto md:hidden"
        />
        <ResultCount noun={t("noun")} query={query} />
      </div>
      {(isFiltered({ ...filters, status: noFilters.status }) || isFieldSort(params.sort)) && (
        <FilterChips filters={filters} sort={params.sort} onFilter={change} />
      )}
      <div ref={list} tabIndex={-1} className="outline-none">
        <List
          noun={t("noun")}
          query={query}
          {...paging}
          summary={<ListSums params={params} />}
          empty={
            <NoProducts
              search={params.search}
              filters={filters}
              onClear={(status) => change({ ...noFilters, status, search: "" })}
            />
          }
        >
          {(products) => {
            const rows = {
              products,
              inTrash,
              selection: canWrite ? selection : undefined,
              onDelete,
            };
            return (
              <>
                {query.data?.isSimilar && <SimilarNotice search={params.search} />}
                <TableOrCards
                  table={
                    <ProductTable
                      {...rows}
                      columns={columns}
                      heads={heads}
                      sort={params.sort}
                      onSort={onSort}
                    />
                  }
                  cards={<ProductCards {...rows} shown={shown} />}
                />
              </>
            );
          }}
        </List>
        <SelectedProducts
          selection={selection}
          params={params}
          total={total?.total ?? 0}
          onDelete={setToDelete}
          onGone={onGone}
        />
      </div>
      <DeleteProducts products={toDelete} onClose={() => setToDelete([])} onGone={onGone} />
    </>
  );
}

function SimilarNotice({ search }: { search: string }) {
  const t = useTranslations("productList");
  return (
    <p role="status" className="break-words border-line border-b px-4 py-2.5 text-subtle">
      {t("search.similar", { search })}
    </p>
  );
}
