"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { failureToast } from "@/components/ui/failure-toast";
import { toast } from "@/hooks/toast";
import { useTranslations } from "@/i18n/translations";
import { useRefreshFields } from "@/modules/catalogue/custom-fields/ui/use-refresh-fields";
import { useTRPC } from "@/trpc/react";
import { useRemoveSampleData } from "./use-remove-sample-data";

/** Fills an empty catalog with a few products to look around with. */
export function AddSampleData() {
  const t = useTranslations("sampleData");
  const trpc = useTRPC();
  const refresh = useRefreshFields();
  const removal = useRemoveSampleData();
  const add = useMutation(
    trpc.products.addSampleData.mutationOptions({
      onSuccess: async ({ added }) => {
        await refresh();
        toast(t("added", { products: added }), {
          description: t("addedHelp"),
          action: { label: t("removeShort"), onClick: () => removal.mutate() },
        });
      },
      ...failureToast(t("notAdded")),
    }),
  );
  return (
    <Button pending={add.isPending} onClick={() => add.mutate()}>
      {t("add")}
    </Button>
  );
}
