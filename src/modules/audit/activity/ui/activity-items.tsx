"use client";

import { Fragment, type ReactNode } from "react";
import { DateTime, useDay } from "@/components/ui/date-time";
import { TextLink } from "@/components/ui/text-link";
import { useTimeZone } from "@/hooks/use-time-zone";
import { can, type Permission } from "@/lib/permissions";
import { useViewer } from "@/viewer/viewer-context";
import type { ActivityChange } from "../activity-logs.schema";
import { describeAction, nounOf } from "./action-labels";
import { activityAddress } from "./activity-address";
import { ActivityDiff } from "./activity-diff";

interface ActivityItemsProps<Entry extends ActivityChange> {
  items: Entry[];
  /** The object that all entries are about, if the page is its own. */
  isOfOneThing?: boolean;
  /** Without the changed values, where there is little room. */
  isBrief?: boolean;
  /** Appended to each entry, such as where it happened. */
  place?: (entry: Entry) => ReactNode;
}

/** Who changed what, newest first. */
export function ActivityItems<Entry extends ActivityChange>({
  items,
  place,
  ...looks
}: ActivityItemsProps<Entry>) {
  return (
    <ol className="divide-y divide-line">
      {items.map((entry) => (
        <ActivityItem key={entry.id} entry={entry} place={place?.(entry)} {...looks} />
      ))}
    </ol>
  );
}

/** As `ActivityItems`, grouped by day in the organization's time zone, which the times use too. */
export function ActivityByDay({ items }: { items: ActivityChange[] }) {
  const dayOf = useDay();
  const { timeZone } = useViewer().organization;
  const isForeignZone = useTimeZone() !== timeZone;
  const days: { day: string; entries: ActivityChange[] }[] = [];
  for (const entry of items) {
    const day = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map(({ day, entries }) => (
    <Fragment key={entries[0]?.id}>
      <h2
        className="border-line border-y bg-muted px-4 py-1.5 font-medium first:border-t-0"
        suppressHydrationWarning
      >
        {day}
        {isForeignZone && <span className="font-normal text-subtle"> in {timeZone}</span>}
      </h2>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <ActivityItem key={entry.id} entry={entry} isOfKnownDay />
        ))}
      </ol>
    </Fragment>
  ));
}

interface ItemProps {
  entry: ActivityChange;
  place?: ReactNode;
  isOfOneThing?: boolean;
  isBrief?: boolean;
  isOfKnownDay?: boolean;
}

function ActivityItem({ entry, place, isOfOneThing = false, isBrief = false, isOfKnownDay }: ItemProps) {
  const { start, end } = describeAction(entry, { isKnown: isOfOneThing });
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 break-words">
          <Who entry={entry} /> {start}
          {end !== null && (
            <>
              <Thing entity={entry.entity} />
              {end}
            </>
          )}
          {place && <span className="text-subtle"> {place}</span>}
        </p>
        <p className="shrink-0 text-subtle">
          {isOfKnownDay ? (
            <DateTime value={entry.at} show="time" clock="organization" />
          ) : (
            <DateTime value={entry.at} show="both" />
          )}
        </p>
      </div>
      {!isBrief && <ActivityDiff change={entry} />}
    </li>
  );
}

function Who({ entry: { actor, apiKey, impersonator } }: { entry: ActivityChange }) {
  const name = apiKey ? <KeyName of={apiKey} /> : (actor?.name ?? "Not signed in");
  return (
    <span className="font-medium">
      {impersonator && `${impersonator}, in a support session as `}
      {name}
    </span>
  );
}

/** An API key, with a link to its other activity. */
function KeyName({ of: { id, name } }: { of: NonNullable<ActivityChange["apiKey"]> }) {
  const viewer = useViewer();
  const label = `API key ${name}`;
  if (!can(viewer.user, "activity:read")) return label;
  return <TextLink href={activityAddress({ key: id })}>{label}</TextLink>;
}

/** The changed object, linked if the viewer can open it. */
function Thing({ entity }: { entity: ActivityChange["entity"] }) {
  const viewer = useViewer();
  const noun = nounOf(entity);
  // Ids of other types mean nothing to people.
  if (!entity.name) return /^\d+$/.test(entity.id) && noun === entity.type ? `${noun} #${entity.id}` : noun;
  const page = pageOf(entity);
  if (!page || !can(viewer.user, page.permission)) return <span className="font-medium">{entity.name}</span>;
  return <TextLink href={page.href}>{entity.name}</TextLink>;
}

function pageOf({ type, id }: ActivityChange["entity"]): { href: string; permission: Permission } | null {
  if (type === "product") return { href: `/dashboard/products/${id}`, permission: "products:read" };
  return type === "user" ? { href: `/dashboard/users/${id}`, permission: "clients:read" } : null;
}
