"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Package, PackageSearch, Trash2 } from "@/components/ui/icons";
import { useCan } from "@/viewer/viewer-context";
import { type FilterParams, isFiltered, noFilters } from "./list-params";

interface NoProductsProps {
  search: string;
  filters: FilterParams;
  /** Clears search and filters. */
  onClear: () => void;
}

/** The empty state of the list: no matches, or no products. */
export function NoProducts({ search, filters, onClear }: NoProductsProps) {
  const canWrite = useCan("products:write");
  const isNarrowed = isFiltered({ ...filters, status: noFilters.status });
  if (search || isNarrowed) {
    return (
      <EmptyState
        icon={PackageSearch}
        title="No products found"
        action={<Button onClick={onClear}>{isNarrowed ? "Clear search and filters" : "Clear search"}</Button>}
      >
        <span className="break-words">
          {search
            ? `No ${isNarrowed ? "product that matches the filters" : "name, SKU or description"} has words starting with “${search}”.`
            : "No products match these filters."}
        </span>
      </EmptyState>
    );
  }
  if (filters.status === "trash") {
    return (
      <EmptyState
        icon={Trash2}
        title="The trash is empty"
        action={<Button onClick={onClear}>Show active products</Button>}
      >
        Deleted products appear here and can be restored.
      </EmptyState>
    );
  }
  if (!canWrite) {
    return (
      <EmptyState icon={Package} title="No products yet">
        Products appear here once your organization adds some.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Package}
      title="No products yet"
      action={
        <ButtonLink href="/dashboard/products/create" variant="primary">
          Create product
        </ButtonLink>
      }
    >
      Create your first product, or import a file.
    </EmptyState>
  );
}
