"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import type { RemovedSamples } from "../sample-data.schema";

const maxNamed = 3;

/** Removes the sample data, and says what stays. */
export function useRemoveSampleData() {
  const t = useTranslations("sampleData");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshProducts();
  const keptText = (kept: RemovedSamples["kept"]) =>
    kept.length === 0
      ? undefined
      : t("kept", {
          products: kept.length,
          names: kept.slice(0, maxNamed).join(", "),
          others: Math.max(0, kept.length - maxNamed),
        });
  return useMutation(
    trpc.products.removeSampleData.mutationOptions({
      onSuccess: async ({ removed, kept }) => {
        await Promise.all([refresh(), queryClient.invalidateQueries(trpc.dashboard.pathFilter())]);
        toast(t("removed", { products: removed }), { description: keptText(kept) });
      },
      ...failureToast(t("notRemoved")),
    }),
  );
}
