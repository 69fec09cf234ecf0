"use client";

import { type Chip, Chips } from "@/components/lists/chips";
import { useTimeZone } from "@/hooks/use-time-zone";
import { type Translator, useTranslations } from "@/i18n/translations";
import { formatDay } from "@/lib/format";
import { useViewer } from "@/viewer/viewer-context";
import type { ActivityList } from "../activity-logs.schema";
import { usePersonName } from "./activity-filters";
import { actionName } from "./filter-labels";
import { type FilterParams, noFilters } from "./list-params";

interface ActivityChipsProps {
  filters: FilterParams;
  onFilter: (filters: Partial<FilterParams>) => void;
  /** The shown entries, from which the names of filtered objects are taken. */
  items: ActivityList["items"];
}

/** The active filters as a sentence. */
export function ActivityChips({ filters, onFilter, items }: ActivityChipsProps) {
  const t = useTranslations("activity");
  const { person, key, action, entity, from, to } = filters;
  const { locale, timeZone } = useViewer().organization;
  const ownZone = useTimeZone();
  const zone = ownZone === timeZone ? null : timeZone;
  const personName = usePersonName(person);
  const keyName = items.find(({ apiKey }) => apiKey?.id === key)?.apiKey?.name;
  const thing = items.find(({ entity: { type, id } }) => `${type}:${id}` === entity)?.entity.name;
  const chips: Chip<Partial<FilterParams>>[] = [
    {
      label: person && (personName ? t("chips.by", { name: personName }) : t("chips.byOnePerson")),
      without: { person: null },
    },
    { label: key && t("chips.byKey", { name: keyName ?? `#${key}` }), without: { key: null } },
    { label: action && actionName(t, action), without: { action: null } },
    {
      label: entity && (thing ? t("chips.about", { name: thing }) : aboutUnnamed(t, entity)),
      without: { entity: null },
    },
    {
      label: daysOf(t, from && formatDay(from, locale), to && formatDay(to, locale), zone),
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

/** An object whose name is not known, or all of a type. */
function aboutUnnamed(t: Translator<"activity">, entity: string): string {
  const [type = "", id] = entity.split(":");
  const values = { type, words: type.replaceAll("_", " ") };
  return id ? t("chips.aboutOne", { ...values, id }) : t("chips.aboutAll", values);
}

/** With the time zone if it is not the reader's. */
function daysOf(
  t: Translator<"activity">,
  from: string | null,
  to: string | null,
  timeZone: string | null,
): string | null {
  if (from && from === to)
    return timeZone ? t("chips.onElsewhere", { from, timeZone }) : t("chips.on", { from });
  if (from && to)
    return timeZone ? t("chips.fromToElsewhere", { from, to, timeZone }) : t("chips.fromTo", { from, to });
  if (from) return timeZone ? t("chips.sinceElsewhere", { from, timeZone }) : t("chips.since", { from });
  if (to) return timeZone ? t("chips.untilElsewhere", { to, timeZone }) : t("chips.until", { to });
  return null;
}
