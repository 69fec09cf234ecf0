"use client";

import { EntryCount } from "@/components/lists/entry-count";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import { History } from "@/components/ui/frame-icons";
import { Loaded } from "@/components/ui/loaded";
import { TriangleAlert } from "@/components/ui/page-icons";
import { Pager } from "@/components/ui/pager";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { describeDevice } from "@/lib/user-agent";
import type { SecurityEventCursor, SecurityEventEntry, SecurityEventList } from "../security-events.schema";
import { isAlarming, sentenceOf } from "./security-event-text";

interface SecurityEventsCardProps {
  title: string;
  query: {
    data: SecurityEventList | undefined;
    error: unknown;
    isPlaceholderData: boolean;
    refetch: () => Promise<unknown>;
  };
  /** Whether the events are of several people, who are then named. */
  namesPeople?: boolean;
  pages: { before: SecurityEventCursor[]; go: (before: SecurityEventCursor[]) => void };
}

/** Security events, newest first. */
export function SecurityEventsCard({ title, query, namesPeople = false, pages }: SecurityEventsCardProps) {
  const t = useTranslations("securityEvents");
  return (
    <Card title={title} action={<EntryCount of={query.data} />} aria-busy={query.isPlaceholderData}>
      <Loaded query={query} failure={t("loadingFailed")} skeleton="m-4 h-60">
        {({ items, next }) =>
          items.length === 0 ? (
            <EmptyState icon={History} title={t("none")}>
              {t("explanation")}
            </EmptyState>
          ) : (
            <>
              <ul className={cn("divide-y divide-line", query.isPlaceholderData && "opacity-60")}>
                {items.map((event) => (
                  <EventRow key={event.id} event={event} namesPeople={namesPeople} />
                ))}
              </ul>
              <Pager
                label={title}
                previous={t("newer")}
                next={t("older")}
                onPrevious={pages.before.length > 0 ? () => pages.go(pages.before.slice(0, -1)) : undefined}
                onNext={next ? () => pages.go([...pages.before, next]) : undefined}
              />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function EventRow({ event, namesPeople }: { event: SecurityEventEntry; namesPeople: boolean }) {
  const tNames = useTranslations("deviceNames");
  const t = useTranslations("securityEvents");
  const tDurations = useTranslations("durations");
  const { person, actorName, impersonator, ip, userAgent, at } = event;
  const origin = [userAgent && describeDevice(userAgent, tNames).name, ip].filter(Boolean).join(" · ");
  const byAnother = actorName !== null && actorName !== person?.name;
  return (
    <li className="px-4 py-2.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">
          {isAlarming(event) && (
            <TriangleAlert aria-label={t("attention")} className="mr-1.5 inline size-4 text-warning-text" />
          )}
          {sentenceOf(event, { t, tDurations })}
          {impersonator ? (
            <span className="font-normal text-subtle"> {t("bySupport", { impersonator })}</span>
          ) : (
            byAnother && <span className="font-normal text-subtle"> {t("by", { actor: actorName })}</span>
          )}
        </p>
        <p className="text-subtle">
          <DateTime value={at} show="both" />
        </p>
      </div>
      <p className="break-words text-subtle">
        {namesPeople && person && (
          <>
            {person.name}
            {origin && " · "}
          </>
        )}
        {origin}
      </p>
    </li>
  );
}
