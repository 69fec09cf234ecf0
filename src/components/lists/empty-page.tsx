"use client";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ListX } from "@/components/ui/list-icons";
import { useTranslations } from "@/i18n/translations";

/** In place of a page that there is not any more, of a list that has others. */
export function EmptyPage({ onLast }: { onLast: () => void }) {
  const t = useTranslations("lists");
  return (
    <EmptyState
      icon={ListX}
      title={t("emptyPage.title")}
      action={<Button onClick={onLast}>{t("emptyPage.toLast")}</Button>}
    >
      {t("emptyPage.explanation")}
    </EmptyState>
  );
}
