"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EntryCount } from "@/components/lists/entry-count";
import { LoadMore } from "@/components/lists/load-more";
import { Card } from "@/components/ui/card";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { ActivityDetails } from "@/modules/audit/activity/ui/activity-details";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { useTRPC } from "@/trpc/react";
import { historyPages } from "./history-pages";

/** The changes of a product, newest first. The page has prefetched the first ones. */
export function ProductHistory({ id }: { id: number }) {
  const t = useTranslations("productHistory");
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.products.history.infiniteQueryOptions({ id }, historyPages));
  return (
    <Card title={t("title")} action={<EntryCount of={query.data?.pages[0]} />}>
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-40">
        {({ pages }) => {
          const changes = pages.flatMap(({ items }) => items);
          return (
            <>
              {changes.length === 0 && <p className="px-4 py-10 text-center text-subtle">{t("none")}</p>}
              <ActivityItems items={changes} details={ActivityDetails} isOfOneThing />
              <LoadMore query={query} variant="ghost">
                {t("older")}
              </LoadMore>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
