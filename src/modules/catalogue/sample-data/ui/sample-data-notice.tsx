"use client";

import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useTranslations } from "@/i18n/translations";
import { useRemoveSampleData } from "./use-remove-sample-data";

/** Says that there is sample data, which can be removed. */
export function SampleDataNotice({ products }: { products: number }) {
  const t = useTranslations("sampleData");
  const removal = useRemoveSampleData();
  return (
    <Card
      aria-label={t("title")}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-64">
        {t("inCatalog", { products })}
        <span className="text-subtle">{t("changedStay")}</span>
      </p>
      <Button pending={removal.isPending} onClick={() => removal.mutate()}>
        {t("remove")}
      </Button>
    </Card>
  );
}
