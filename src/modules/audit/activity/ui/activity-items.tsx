"use client";

import { type ComponentType, Fragment, type ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DateTime, useDay } from "@/components/ui/date-time";
import { KeyRound, UserRound } from "@/components/ui/frame-icons";
import { TextLink } from "@/components/ui/text-link";
import { useTimeZone } from "@/hooks/use-time-zone";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import { can, type Permission } from "@/lib/permissions";
import { useViewer } from "@/viewer/viewer-context";
import type { ActivityChange, ActivityEntry } from "../activity-logs.schema";
import { batchSentence, entrySentence, unnamedThing } from "./action-labels";
import { activityUrl } from "./activity-url";

/** An entry of any list; only lists of batches have these. */
export type ListedChange = ActivityChange & Partial<Pick<ActivityEntry, "batch">>;

/** True if it stands for several entries. */
export const isBatch = (
  entry: ListedChange,
): entry is ListedChange & { batch: NonNullable<ActivityEntry["batch"]> } => (entry.batch?.size ?? 0) > 1;

type ActivityDetails = ComponentType<{ entry: ListedChange }>;

interface ActivityItemsProps<Entry extends ListedChange> {
  items: Entry[];
  /** The object that all entries are about, if the page is its own. */
  isOfOneThing?: boolean;
  /** The content below each entry; absent where there is little room. */
  details?: ActivityDetails;
  /** True if the objects are another organization's, and have no pages on this host. */
  isElsewhere?: boolean;
  /** Appended to each entry, such as where it happened. */
  place?: (entry: Entry) => ReactNode;
}

/** Who changed what, newest first. */
export function ActivityItems<Entry extends ListedChange>({
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

/** Like `ActivityItems`, grouped by day in the organization's time zone, which the times use too. */
export function ActivityByDay({ items, details }: { items: ActivityEntry[]; details: ActivityDetails }) {
  const t = useTranslations("activityEntries");
  const dayOf = useDay();
  const { timeZone } = useViewer().organization;
  const isForeignZone = useTimeZone() !== timeZone;
  const days: { day: string; entries: ActivityEntry[] }[] = [];
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
        {isForeignZone
          ? t.rich("dayElsewhere", {
              day,
              timeZone,
              zone: (text) => <span className="font-normal text-subtle">{text}</span>,
            })
          : day}
      </h2>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <ActivityItem key={entry.id} entry={entry} details={details} isOfKnownDay />
        ))}
      </ol>
    </Fragment>
  ));
}

interface ItemProps {
  entry: ListedChange;
  place?: ReactNode;
  isOfOneThing?: boolean;
  details?: ActivityDetails | undefined;
  isElsewhere?: boolean;
  isOfKnownDay?: boolean;
}

function ActivityItem({
  entry,
  place,
  isOfOneThing = false,
  details: Details,
  isElsewhere = false,
  isOfKnownDay,
}: ItemProps) {
  const { batch } = entry;
  return (
    <li className="flex gap-3 px-4 py-3">
      <Picture entry={entry} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="min-w-0 break-words">
            <Sentence entry={entry} isKnown={isOfOneThing} isElsewhere={isElsewhere} />
            {batch?.name && <span className="text-subtle"> ({batch.name})</span>}
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
        {Details && <Details entry={entry} />}
      </div>
    </li>
  );
}

interface SentenceProps {
  entry: ListedChange;
  isKnown: boolean;
  isElsewhere: boolean;
}

function Sentence({ entry, isKnown, isElsewhere }: SentenceProps) {
  const t = useTranslations("activityEntries");
  const who = () => <Who entry={entry} />;
  if (isBatch(entry)) return batchSentence(t, entry, { who, size: () => <Size of={entry.batch.size} /> });
  const thing = () => <Thing entity={entry.entity} isElsewhere={isElsewhere} />;
  return entrySentence(t, entry, { who, thing }, { isKnown });
}

function Size({ of: size }: { of: number }) {
  const { locale } = useViewer().organization;
  // Node and the browser may have different locale data.
  return <span suppressHydrationWarning>{formatCount(size, locale)}</span>;
}

/** Who did it, as decoration: the text beside it says so. */
function Picture({ entry: { actor, apiKey, impersonator } }: { entry: ActivityChange }) {
  // Higher than a line of text, and yet the entry is no higher than its lines.
  const size = "-my-0.5 size-6";
  if (impersonator) return <Avatar name={impersonator} className={size} />;
  if (actor) return <Avatar name={actor.name} picture={actor.avatar} className={size} />;
  const Shape = apiKey ? KeyRound : UserRound;
  return (
    <span className={cn("flex shrink-0 items-center justify-center rounded-full bg-muted text-subtle", size)}>
      <Shape className="size-3.5" />
    </span>
  );
}

function Who({ entry: { actor, apiKey, impersonator } }: { entry: ActivityChange }) {
  const t = useTranslations("activityEntries");
  const name = apiKey ? <KeyName of={apiKey} /> : (actor?.name ?? t("who.notSignedIn"));
  return (
    <span className="font-medium">
      {impersonator ? t.rich("who.supportSession", { impersonator, name: () => name }) : name}
    </span>
  );
}

/** An API key, with a link to its other activity. */
function KeyName({ of: { id, name } }: { of: NonNullable<ActivityChange["apiKey"]> }) {
  const t = useTranslations("activityEntries");
  const viewer = useViewer();
  const label = t("who.apiKey", { name });
  if (!can(viewer.user, "activity:read")) return label;
  return <TextLink href={activityUrl({ key: id })}>{label}</TextLink>;
}

/** The changed object, linked if the viewer can open it. */
interface ThingProps {
  entity: ActivityChange["entity"];
  isElsewhere: boolean;
}

function Thing({ entity, isElsewhere }: ThingProps) {
  const t = useTranslations("activityEntries");
  const viewer = useViewer();
  if (!entity.name) return unnamedThing(t, entity);
  const page = pageOf(entity);
  if (!page || isElsewhere || !can(viewer.user, page.permission))
    return <span className="font-medium">{entity.name}</span>;
  return <TextLink href={page.href}>{entity.name}</TextLink>;
}

function pageOf(entity: ActivityChange["entity"]): { href: string; permission: Permission } | null {
  const { type, id, name, inTrash } = entity;
  if (inTrash) {
    const params = new URLSearchParams({ status: "trash", search: name ?? "" });
    return { href: `/dashboard/products?${params}`, permission: "products:delete" };
  }
  if (type === "product") return { href: `/dashboard/products/${id}`, permission: "products:read" };
  return type === "user" ? { href: `/dashboard/users/${id}`, permission: "clients:read" } : null;
}
