import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import type { PlatformActivity } from "../platform-activity.schema";
import { type Change, changesOf, wordsOf } from "./activity-words";
import { serializeActivityParams } from "./list-params";

interface ActivityItemsProps {
  items: PlatformActivity[];
  /** Whether the entries are of several tenants, which are then named. */
  namesTenants?: boolean;
}

/** Who changed what, the newest first. */
export function ActivityItems({ items, namesTenants = false }: ActivityItemsProps) {
  return (
    <ul className="divide-y divide-line">
      {items.map((entry) => (
        <li key={entry.id} className="px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <p className="min-w-0 break-words">
              <span className="font-medium">{wordsOf(entry.action)}</span>{" "}
              {isNumber(entry.entityId) && <span className="text-subtle">#{entry.entityId} </span>}
              <span className="text-subtle">
                by <Who entry={entry} />
                {namesTenants && (
                  <>
                    {" "}
                    in <TenantLink tenant={entry.tenant} />
                  </>
                )}
              </span>
            </p>
            <p className="shrink-0 text-subtle">
              <DateTime value={entry.at} withTime />
            </p>
          </div>
          <Changes changes={changesOf(entry.before, entry.after)} />
        </li>
      ))}
    </ul>
  );
}

/** Other ids are no help to people. */
const isNumber = (id: string) => /^\d+$/.test(id);

function Who({ entry: { actorName, impersonator } }: { entry: PlatformActivity }) {
  const actor = actorName ?? "nobody signed in";
  if (!impersonator) return actor;
  return (
    <>
      <strong className="font-medium text-foreground">{impersonator}</strong> acting as {actor}
    </>
  );
}

function TenantLink({ tenant: { name, subdomain } }: Pick<PlatformActivity, "tenant">) {
  if (!subdomain) return name;
  return (
    <Link
      href={serializeActivityParams("/platform/activity", { tenant: subdomain })}
      className="rounded text-link underline underline-offset-4"
    >
      {name}
    </Link>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1.5 grid gap-x-3 gap-y-1 text-xs sm:grid-cols-[10rem_1fr]">
      {changes.map(({ name, before, after }) => (
        <div key={name} className="contents">
          <dt className="text-subtle first-letter:uppercase">{name}</dt>
          <dd className="line-clamp-3 min-w-0 break-words">
            {before !== null && (
              <>
                <del className="text-subtle no-underline">{before}</del>{" "}
                <ArrowRight aria-label="became" className="mx-0.5 inline size-3 text-subtle" />{" "}
              </>
            )}
            {after ?? "removed"}
          </dd>
        </div>
      ))}
    </dl>
  );
}
