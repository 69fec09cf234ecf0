"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import type { RemovedSamples } from "../sample-data.schema";

/** Removes the sample data, and says what stays. */
export function useRemoveSampleData() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshProducts();
  return useMutation(
    trpc.products.removeSampleData.mutationOptions({
      onSuccess: async ({ removed, kept }) => {
        await Promise.all([refresh(), queryClient.invalidateQueries(trpc.dashboard.pathFilter())]);
        toast(removed === 1 ? "1 sample product was removed" : `${removed} sample products were removed`, {
          description: keptText(kept),
        });
      },
      ...failureToast("The sample data was not removed"),
    }),
  );
}

const maxNamed = 3;

function keptText(kept: RemovedSamples["kept"]): string | undefined {
  if (kept.length === 0) return undefined;
  const others = kept.length - maxNamed;
  const names = kept.slice(0, maxNamed).join(", ") + (others > 0 ? ` and ${others} more` : "");
  return `${names} ${kept.length === 1 ? "was kept because it was changed." : "were kept because they were changed."}`;
}
