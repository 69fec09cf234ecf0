"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { List, ResultCount } from "@/components/lists/list";
import { ListSearch } from "@/components/lists/list-search";
import { Select } from "@/components/ui/select";
import { useTRPC } from "@/trpc/react";
import type { Product, ProductSort } from "../products.schema";
import { DeleteProductDialog } from "./delete-product-dialog";
import { listInput, listParams, serializeListParams } from "./list-params";
import { NoProducts } from "./no-products";
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

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label="Search products"
          placeholder="Search by name or SKU"
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
        <ResultCount noun="products" query={query} />
      </div>
      <List
        noun="products"
        query={query}
        params={params}
        hrefOf={(page) => serializeListParams("/dashboard/products", { ...params, page })}
        onPage={onPage}
        onPageSize={(limit) => void setParams({ limit, page: 1 })}
        empty={<NoProducts search={params.search} onClear={() => void setParams({ search: "", page: 1 })} />}
      >
        {(products) => (
          <>
            <ProductTable products={products} sort={params.sort} onSort={onSort} onDelete={setToDelete} />
            <ProductCards products={products} onDelete={setToDelete} />
          </>
        )}
      </List>
      <DeleteProductDialog
        product={toDelete}
        onClose={() => setToDelete(null)}
        onConfirm={(product) => void deleteProduct(product)}
      />
    </>
  );
}
