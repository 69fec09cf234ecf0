"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import { useRemoveSampleData } from "./use-remove-sample-data";

/** Fills an empty catalog with a few products to look around with. */
export function AddSampleData() {
  const trpc = useTRPC();
  const refresh = useRefreshProducts();
  const removal = useRemoveSampleData();
  const add = useMutation(
    trpc.products.addSampleData.mutationOptions({
      onSuccess: async ({ added }) => {
        await refresh();
        toast(`${added} sample products were added`, {
          description: "Remove them here or on the overview, whenever you are done.",
          action: { label: "Remove", onClick: () => removal.mutate() },
        });
      },
      ...failureToast("The sample data was not added"),
    }),
  );
  return (
    <Button pending={add.isPending} onClick={() => add.mutate()}>
      Add sample data
    </Button>
  );
}
