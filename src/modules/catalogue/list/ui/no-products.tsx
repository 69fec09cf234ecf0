"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Package } from "@/components/ui/frame-icons";
import { PackageSearch, Trash2 } from "@/components/ui/list-icons";
import { onDemand } from "@/components/ui/on-demand";
import { useCan } from "@/viewer/viewer-context";
import { type FilterParams, isFiltered, noFilters } from "./list-params";

/** Few lists are empty. */
const samples = onDemand(() => import("@/modules/catalogue/sample-data/ui/add-sample-data"));
const AddSampleData = samples.component((module) => module.AddSampleData);

interface NoProductsProps {
  search: string;
  filters: FilterParams;
  /** Clears search and filters. */
  onClear: (status: FilterParams["status"]) => void;
}

/** The empty state of the list: no matches, or no products. */
export function NoProducts({ search, filters, onClear }: NoProductsProps) {
  const canWrite = useCan("products:write");
  const isAdmin = useCan("organization:write");
  const isNarrowed = isFiltered({ ...filters, status: noFilters.status });
  if (search || isNarrowed) {
    return (
      <EmptyState
        icon={PackageSearch}
        title="No products found"
        action={
          <Button onClick={() => onClear(filters.status)}>
            {isNarrowed ? "Clear search and filters" : "Clear search"}
          </Button>
        }
      >
        <span className="break-words">
          {search
            ? `No ${isNarrowed ? "product that matches the filters" : "name, SKU or description"} contains “${search}” or similar words.`
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
        action={<Button onClick={() => onClear("active")}>Show active products</Button>}
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
        <>
          <ButtonLink href="/dashboard/products/import" variant="primary">
            Import a file
          </ButtonLink>
          <ButtonLink href="/dashboard/products/create">Create product</ButtonLink>
          {isAdmin && <AddSampleData />}
        </>
      }
    >
      {isAdmin
        ? "Import a file, create your first product, or try things out with sample data, which you can remove later."
        : "Import a file, or create your first product."}
    </EmptyState>
  );
}
