"use client";

import { Package, PackageSearch } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useCan } from "@/modules/auth/ui/viewer-context";

/** The list without any product: nothing found, or nothing there yet. */
export function NoProducts({ search, onClear }: { search: string; onClear: () => void }) {
  const canWrite = useCan("products:write");
  if (search) {
    return (
      <EmptyState
        icon={PackageSearch}
        title="No product found"
        action={<Button onClick={onClear}>Clear search</Button>}
      >
        <span className="break-words">No name and no SKU contains “{search}”.</span>
      </EmptyState>
    );
  }
  if (!canWrite) {
    return (
      <EmptyState icon={Package} title="No products yet">
        They appear here as soon as your organization adds some.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={Package}
      title="No products yet"
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard/products/create">Create product</Link>
        </Button>
      }
    >
      Create the first one. You can change everything about it later.
    </EmptyState>
  );
}
