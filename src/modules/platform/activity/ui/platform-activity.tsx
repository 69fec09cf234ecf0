"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { EntryCount } from "@/components/lists/entry-count";
import { ListSearch } from "@/components/lists/list-search";
import { LoadMore } from "@/components/lists/load-more";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { History } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { Select } from "@/components/ui/select";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { ActivityItems } from "@/modules/audit/activity/ui/activity-items";
import { activityInput, activityParams, platformActions } from "@/modules/platform/tenants/ui/list-params";
import { TenantLink } from "@/modules/platform/tenants/ui/tenant-link";
import { useTRPC } from "@/trpc/react";
import { PlatformActivityDetails } from "./platform-activity-details";

const everything = "any";

/** The activity of all tenants; older entries are loaded on demand. Its filters are in the URL. */
export function PlatformActivity() {
  const t = useTranslations("platformActivity");
  const trpc = useTRPC();
  const [params, setParams] = useUrlState(activityParams, { history: "push" });
  const query = useInfiniteQuery({
    ...trpc.tenants.activity.infiniteQueryOptions(activityInput(params), {
      getNextPageParam: ({ next }) => next,
    }),
    placeholderData: keepPreviousData,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(params.tenant || params.action);

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label={t("subdomain")}
          placeholder={t("subdomainExample")}
          search={params.tenant}
          onSearch={(tenant) => tenant !== params.tenant && setParams({ tenant }, { history: "replace" })}
        />
        <Select
          label={t("action")}
          value={params.action ?? everything}
          onValueChange={(action) => setParams({ action: activityParams.action.parse(action) })}
          options={[
            { value: everything, label: t("everything") },
            ...platformActions.map(({ value, key }) => ({ value, label: t(`actions.${key}`) })),
          ]}
        />
        <EntryCount
          of={query.isPlaceholderData ? undefined : query.data?.pages[0]}
          className="ml-auto max-sm:w-full"
        />
      </div>
      <Card aria-label={t("list")} aria-busy={query.isPlaceholderData}>
        <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-96">
          {() => (
            <>
              {items.length > 0 && (
                <ActivityItems
                  details={PlatformActivityDetails}
                  items={items}
                  isElsewhere
                  place={({ tenant }) => <TenantLink tenant={tenant} />}
                />
              )}
              {items.length === 0 && (
                <EmptyState
                  icon={History}
                  title={query.hasNextPage ? t("noneInLatest") : t("noneFound")}
                  action={
                    isFiltered && (
                      <Button onClick={() => setParams({ tenant: "", action: null })}>
                        {t("clearFilters")}
                      </Button>
                    )
                  }
                >
                  {query.hasNextPage ? t("maybeOlder") : t("noMatches")}
                </EmptyState>
              )}
              <LoadMore query={query}>{items.length === 0 ? t("searchOlder") : t("loadMore")}</LoadMore>
            </>
          )}
        </Loaded>
      </Card>
    </>
  );
}
