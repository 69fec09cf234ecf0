"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { EntryCount } from "@/components/lists/entry-count";
import { ListSearch } from "@/components/lists/list-search";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { History, UserRound } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { SearchX } from "@/components/ui/page-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { useTRPC } from "@/trpc/react";
import { useCan, useViewer } from "@/viewer/viewer-context";
import { ActivityChips } from "./activity-chips";
import { ActivityDetails } from "./activity-details";
import { ActivityFilters } from "./activity-filters";
import { ActivityByDay } from "./activity-items";
import { activityUrl } from "./activity-url";
import { type FilterParams, filtersOf, isFiltered, listInput, listParams, noFilters } from "./list-params";

/** The activity of the organization, page by page. Its state is in the URL; the page has prefetched it. */
export function ActivityList() {
  const t = useTranslations("activity");
  const trpc = useTRPC();
  const { user } = useViewer();
  const [params, setParams] = useUrlState(listParams, { history: "push" });
  const query = useQuery(
    trpc.activityLogs.list.queryOptions(listInput(params), { placeholderData: keepPreviousData }),
  );
  const { data } = query;
  const filters = filtersOf(params);
  const onFilter = (changed: Partial<FilterParams>) => setParams({ ...changed, before: null });
  const isOwn = params.person === user.id;

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <ListSearch
          label={t("search.label")}
          placeholder={t("search.placeholder")}
          search={params.search}
          onSearch={(search) =>
            search !== params.search && setParams({ search, before: null }, { history: "replace" })
          }
        />
        <ActivityFilters filters={filters} onFilter={onFilter} />
        <Button
          aria-pressed={isOwn}
          onClick={() => onFilter({ person: isOwn ? null : user.id })}
          className="aria-pressed:border-link aria-pressed:bg-accent-soft aria-pressed:text-link"
        >
          <UserRound aria-hidden />
          {t("mine")}
        </Button>
        <EntryCount of={query.isPlaceholderData ? undefined : data} className="ml-auto max-sm:w-full" />
      </div>
      <ActivityChips filters={filters} onFilter={onFilter} items={data?.items ?? []} />
      <Card aria-label={t("title")} aria-busy={query.isPlaceholderData} className="overflow-hidden">
        <Loaded
          query={query}
          failure={t("loadingFailed")}
          skeleton={<ListSkeleton label={t("loading")} rows={10} />}
        >
          {({ items, next }) => (
            <div className={cn(query.isPlaceholderData && "opacity-60 transition-opacity delay-150")}>
              {items.length > 0 ? (
                <ActivityByDay items={items} details={ActivityDetails} />
              ) : (
                <NoActivity
                  hasMore={next !== null}
                  isFiltered={isFiltered(params)}
                  onClear={() => onFilter(noFilters)}
                />
              )}
              <Pages params={params} next={next} isEmpty={items.length === 0} />
            </div>
          )}
        </Loaded>
      </Card>
    </>
  );
}

interface NoActivityProps {
  /** True if older entries have not been searched yet. */
  hasMore: boolean;
  isFiltered: boolean;
  onClear: () => void;
}

function NoActivity({ hasMore, isFiltered, onClear }: NoActivityProps) {
  const t = useTranslations("activity");
  const mayWrite = useCan("products:write");
  if (hasMore) {
    return (
      <EmptyState icon={SearchX} title={t("empty.noMatchesYet")}>
        {t("empty.mayBeOlder")}
      </EmptyState>
    );
  }
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("empty.noneFound")}
        action={<Button onClick={onClear}>{t("empty.clear")}</Button>}
      >
        {t("empty.nothingMatches")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={History}
      title={t("empty.none")}
      action={
        mayWrite && (
          <>
            <ButtonLink href="/dashboard/products/import" variant="primary">
              {t("empty.importProducts")}
            </ButtonLink>
            <ButtonLink href="/dashboard/products/create">{t("empty.createProduct")}</ButtonLink>
          </>
        )
      }
    >
      {t("empty.explanation")}
    </EmptyState>
  );
}

interface PagesProps {
  params: Parameters<typeof listInput>[0];
  next: number | null;
  isEmpty: boolean;
}

/** Links, which work before hydration. */
function Pages({ params, next, isEmpty }: PagesProps) {
  const t = useTranslations("activity");
  if (next === null && params.before === null) return null;
  return (
    <nav aria-label={t("pages")} className="flex justify-end gap-2 border-line border-t px-4 py-2">
      {params.before !== null && (
        <ButtonLink href={activityUrl({ ...params, before: null })}>{t("newest")}</ButtonLink>
      )}
      {next !== null && (
        <ButtonLink href={activityUrl({ ...params, before: next })}>
          {isEmpty ? t("searchOlder") : t("older")}
        </ButtonLink>
      )}
    </nav>
  );
}
