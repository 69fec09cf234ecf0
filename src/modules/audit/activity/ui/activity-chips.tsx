"use client";

import { type Chip, Chips } from "@/components/lists/chips";
import { useTimeZone } from "@/hooks/use-time-zone";
import { formatDay } from "@/lib/format";
import { lowered } from "@/lib/lowered";
import { useViewer } from "@/viewer/viewer-context";
import type { ActivityList } from "../activity-logs.schema";
import { usePersonName } from "./activity-filters";
import { actionLabel, entityLabel } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

interface ActivityChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
  /** The shown entries, from which the names of filtered objects are taken. */
  items: ActivityList["items"];
}

/** The active filters as a sentence. */
export function ActivityChips({ filters, onFilter, items }: ActivityChipsProps) {
  const { person, key, action, entity, from, to } = filters;
  const { locale, timeZone } = useViewer().organization;
  const ownZone = useTimeZone();
  const zone = ownZone === timeZone ? "" : ` (${timeZone})`;
  const personName = usePersonName(person);
  const keyName = items.find(({ apiKey }) => apiKey?.id === key)?.apiKey?.name;
  const thing = items.find(({ entity: { type, id } }) => `${type}:${id}` === entity)?.entity.name;
  const chips: Chip<Partial<FilterParams>>[] = [
    { label: person && `by ${personName ?? "one person"}`, without: { person: null } },
    { label: key && `by API key ${keyName ?? `#${key}`}`, without: { key: null } },
    { label: action && lowered(actionLabel(action)), without: { action: null } },
    { label: entity && (thing ? `about ${thing}` : lowered(entityLabel(entity))), without: { entity: null } },
    {
      label: daysOf(from && formatDay(from, locale), to && formatDay(to, locale), zone),
      without: { from: null, to: null },
    },
  ];
  return (
    <Chips
      chips={chips}
      onRemove={onFilter}
      onClear={() => onFilter({ ...noFilters, search: filters.search })}
    />
  );
}

function daysOf(from: string | null, to: string | null, zone: string): string | null {
  if (from && to) return from === to ? `on ${from}${zone}` : `from ${from} to ${to}${zone}`;
  if (from) return `since ${from}${zone}`;
  return to && `until ${to}${zone}`;
}
