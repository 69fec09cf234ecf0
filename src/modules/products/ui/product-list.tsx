"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PackageSearch } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/cn";
import { useTRPC } from "@/trpc/react";
import type { Product, ProductSort } from "../products.schema";
import { DeleteProductDialog } from "./delete-product-dialog";
import { listInput, listParams, pageSizes, serializeListParams } from "./list-params";
import { NoProducts } from "./no-products";
import { ProductListError } from "./product-list-error";
import { ProductListSkeleton } from "./product-list-skeleton";
import { ProductSearch } from "./product-search";
import { ProductCards, ProductTable } from "./product-table";
import { useDeleteProduct } from "./use-delete-product";

const sortLabels: Record<ProductSort, string> = {
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  sku: "SKU, A to Z",
  "-sku": "SKU, Z to A",
  price: "Price, lowest first",
  "-price": "Price, highest first",
  stock: "Stock, lowest first",
  "-stock": "Stock, highest first",
  updatedAt: "Oldest change first",
  "-updatedAt": "Latest change first",
};
const sortOptions = Object.entries(sortLabels).map(([value, label]) => ({ value, label }));
const pageSizeOptions = pageSizes.map((size) => ({ value: String(size), label: `${size} per page` }));

/** The list with search, sorting and paging. Its state lives in the URL. */
export function ProductList() {
  const trpc = useTRPC();
  const [params, setParams] = useQueryStates(listParams, { history: "push" });
  const query = useQuery({
    ...trpc.products.list.queryOptions(listInput(params)),
    placeholderData: keepPreviousData,
  });
  const [toDelete, setToDelete] = useState<Product | null>(null);
  const deleteProduct = useDeleteProduct();

  const onSort = (sort: string) => {
    const known = listParams.sort.parse(sort);
    if (known) void setParams({ sort: known, page: 1 });
  };
  const onPage = (page: number) => {
    void setParams({ page });
    window.scrollTo({ top: 0 });
  };
  const onPageSize = (size: string) => {
    const limit = listParams.limit.parse(size);
    if (limit) void setParams({ limit, page: 1 });
  };
  const clearSearch = () => void setParams({ search: "", page: 1 });

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ProductSearch
          search={params.search}
          onSearch={(search) =>
            search !== params.search && void setParams({ search, page: 1 }, { history: "replace" })
          }
        />
        <Select
          label="Sort by"
          value={params.sort}
          onValueChange={onSort}
          options={sortOptions}
          className="flex-1 md:hidden"
        />
        <ResultCount {...query} />
      </div>
      <Card
        aria-label="Product list"
        className="relative overflow-hidden"
        aria-busy={query.isPlaceholderData}
      >
        {query.isPlaceholderData && <ProgressLine />}
        {query.data ? (
          <div className={cn(query.isPlaceholderData && "opacity-60 transition-opacity delay-150")}>
            {query.data.items.length > 0 ? (
              <>
                <ProductTable
                  products={query.data.items}
                  sort={params.sort}
                  onSort={onSort}
                  onDelete={setToDelete}
                />
                <ProductCards products={query.data.items} onDelete={setToDelete} />
                <div className="flex flex-wrap items-center justify-between gap-2 border-line border-t px-4 py-2">
                  <Select
                    label="Page size"
                    value={String(params.limit)}
                    onValueChange={onPageSize}
                    options={pageSizeOptions}
                  />
                  <Pagination
                    page={params.page}
                    totalPages={query.data.pagination.totalPages}
                    hrefOf={(page) => serializeListParams("/dashboard/products", { ...params, page })}
                    onPage={onPage}
                  />
                </div>
              </>
            ) : query.data.pagination.total > 0 ? (
              <EmptyState
                icon={PackageSearch}
                title="This page is empty"
                action={
                  <Button onClick={() => onPage(query.data.pagination.totalPages)}>
                    Go to the last page
                  </Button>
                }
              >
                The list has become shorter than it was.
              </EmptyState>
            ) : (
              <NoProducts search={params.search} onClear={clearSearch} />
            )}
          </div>
        ) : query.isError ? (
          <ProductListError error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <ProductListSkeleton rows={params.limit} />
        )}
      </Card>
      <DeleteProductDialog
        product={toDelete}
        onClose={() => setToDelete(null)}
        onConfirm={(product) => void deleteProduct(product)}
      />
    </>
  );
}

function ProgressLine() {
  return (
    <div aria-hidden className="absolute inset-x-0 top-0 z-10 h-0.5 animate-appear-late overflow-hidden">
      <div className="h-full w-1/3 animate-sweep bg-accent" />
    </div>
  );
}

interface ResultCountProps {
  data: { items: Product[]; pagination: { page: number; limit: number; total: number } } | undefined;
  isPlaceholderData: boolean;
}

/** Says what is shown, also to screen readers whenever it changes. */
function ResultCount({ data, isPlaceholderData }: ResultCountProps) {
  let text = "";
  if (data && !isPlaceholderData) {
    const { page, limit, total } = data.pagination;
    const first = (page - 1) * limit + 1;
    text =
      data.items.length > 0
        ? `${first}–${first + data.items.length - 1} of ${total} products`
        : `${total} products`;
  }
  return (
    <p role="status" className="ml-auto text-subtle tabular-nums max-sm:w-full">
      {text}
    </p>
  );
}
