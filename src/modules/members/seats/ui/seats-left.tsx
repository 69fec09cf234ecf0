"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { useTranslations } from "@/i18n/translations";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";

/** Shows how many seats are left; nothing if there is no limit. */
export function SeatsLeft() {
  const t = useTranslations("seats");
  const count = useCount();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.seats.queryOptions());
  if (!data) return null;
  const { limit, left } = data;
  if (left > 0) {
    return (
      <p className="mb-4 text-subtle">
        {t("left", { left: count(left), limit: count(limit), seats: limit })}
      </p>
    );
  }
  return (
    <div className="mb-4">
      <Alert tone="warning" title={t("allTaken", { limit: count(limit), seats: limit })}>
        {t("allTakenHint")}
      </Alert>
    </div>
  );
}
