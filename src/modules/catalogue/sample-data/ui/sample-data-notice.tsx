"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useRemoveSampleData } from "./use-remove-sample-data";

/** Says that there is sample data, which can be removed. */
export function SampleDataNotice({ products }: { products: number }) {
  const removal = useRemoveSampleData();
  return (
    <Card
      aria-label="Sample data"
      className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-64">
        {products === 1 ? "1 sample product is" : `${products} sample products are`} in your catalog.{" "}
        <span className="text-subtle">Products you have changed are kept.</span>
      </p>
      <Button pending={removal.isPending} onClick={() => removal.mutate()}>
        Remove sample data
      </Button>
    </Card>
  );
}
