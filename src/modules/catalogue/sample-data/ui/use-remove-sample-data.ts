"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useRefreshFields } from "@/modules/catalogue/custom-fields/ui/use-refresh-fields";
import { useTRPC } from "@/trpc/react";
import type { RemovedSamples } from "../sample-data.schema";

const maxNamed = 3;

/** Removes the sample data, and says what stays. */
export function useRemoveSampleData() {
  const t = useTranslations("sampleData");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useRefreshFields();
  const keptText = ({ kept, keptFields }: RemovedSamples) =>
    [
      kept.length > 0 &&
        t("kept", {
          products: kept.length,
          names: kept.slice(0, maxNamed).join(", "),
          others: Math.max(0, kept.length - maxNamed),
        }),
      keptFields.length > 0 && t("keptFields", { fields: keptFields.length, names: keptFields.join(", ") }),
    ]
      .filter(Boolean)
      .join(" ") || undefined;
  return useMutation(
    trpc.products.removeSampleData.mutationOptions({
      onSuccess: async (result) => {
        await Promise.all([refresh(), queryClient.invalidateQueries(trpc.dashboard.pathFilter())]);
        toast(t("removed", { products: result.removed }), { description: keptText(result) });
      },
      ...failureToast(t("notRemoved")),
    }),
  );
}
