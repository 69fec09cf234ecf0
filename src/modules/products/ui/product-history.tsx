"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { useTRPC } from "@/trpc/react";
import type { ProductChange } from "../history.schema";
import { historyPages } from "./history-pages";
import { changesOf, deedOf, type FieldChange, labelOf } from "./history-text";
import { Price } from "./price";
import { Stock } from "./stock";

/** Who changed what of a product, the latest first. The page has prefetched the beginning. */
export function ProductHistory({ id }: { id: number }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(trpc.products.history.infiniteQueryOptions({ id }, historyPages));
  const changes = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Card aria-labelledby="product-history">
      <CardHeader title="History" titleId="product-history" />
      {changes ? (
        <>
          {changes.length === 0 && (
            <p className="px-4 py-10 text-center text-subtle">Nothing has been recorded yet.</p>
          )}
          <ol className="divide-y divide-line">
            {changes.map((change) => (
              <Change key={change.id} change={change} />
            ))}
          </ol>
          {query.hasNextPage && (
            <div className="border-line border-t p-2 text-center">
              <Button
                variant="ghost"
                pending={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {query.isFetchNextPageError ? "That did not work. Try again" : "Show older changes"}
              </Button>
            </div>
          )}
        </>
      ) : query.isError ? (
        <LoadError
          title="The history could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton className="m-4 h-40" />
      )}
    </Card>
  );
}

function Change({ change }: { change: ProductChange }) {
  const changes = changesOf(change);
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 break-words">
          <span className="font-medium">{change.actorName ?? "Somebody"}</span>{" "}
          {change.impersonator && <span className="text-subtle">({change.impersonator} in their name) </span>}
          {deedOf(change)}
        </p>
        <p className="text-subtle">
          <DateTime value={change.at} withTime />
        </p>
      </div>
      {changes.length > 0 && (
        <dl className="mt-1.5 grid gap-y-1 sm:grid-cols-[6rem_1fr]">
          {changes.map((field) => (
            <div key={field.name} className="contents">
              <dt className="text-subtle">{labelOf(field)}</dt>
              <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                <Value field={field} value={field.before} />
                <ArrowRight role="img" aria-label="became" className="size-3.5 self-center text-subtle" />
                <Value field={field} value={field.after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Value({ field: { name }, value }: { field: FieldChange; value: unknown }): ReactNode {
  if (name === "stock" && typeof value === "number") return <Stock count={value} />;
  if (typeof value !== "string" || value === "") return <span className="text-subtle italic">empty</span>;
  if (name === "price") return <Price amount={value} />;
  return (
    <span className="line-clamp-3 min-w-0 whitespace-pre-wrap break-words" title={value}>
      {value}
    </span>
  );
}
