"use client";

import { Chips } from "@/components/lists/chips";
import type { ActivityList } from "../activity-logs.schema";
import { usePersonName } from "./activity-filters";
import { actionLabel, entityLabel } from "./filter-words";
import { type FilterParams, noFilters } from "./list-params";

interface ActivityChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
  /** What is shown, which may know what the things of the filters are called. */
  items: ActivityList["items"];
}

/** The filters that are in force; each can be taken away. */
export function ActivityChips({ filters, onFilter, items }: ActivityChipsProps) {
  const { person, key, action, entity, from, to } = filters;
  const personName = usePersonName(person);
  const keyName = items.find(({ apiKey }) => apiKey?.id === key)?.apiKey?.name;
  const thing = items.find(({ entity: { type, id } }) => `${type}:${id}` === entity)?.entity.name;
  const chips: { label: string | null; without: Partial<FilterParams> }[] = [
    { label: person && `By ${personName ?? "one person"}`, without: { person: null } },
    { label: key && `By API key ${keyName ?? `#${key}`}`, without: { key: null } },
    { label: action && actionLabel(action), without: { action: null } },
    { label: entity && (thing ? `About ${thing}` : entityLabel(entity)), without: { entity: null } },
    { label: daysOf(from, to), without: { from: null, to: null } },
  ].map(({ label, without }) => ({ label: label || null, without }));
  return (
    <Chips
      chips={chips.flatMap(({ label, without }) =>
        label === null ? [] : [{ label, onRemove: () => onFilter(without) }],
      )}
      onClear={() => onFilter(noFilters)}
    />
  );
}

function daysOf(from: string | null, to: string | null): string | null {
  if (from && to) return from === to ? `On ${from}` : `${from} to ${to}`;
  if (from) return `Since ${from}`;
  return to && `Until ${to}`;
}
