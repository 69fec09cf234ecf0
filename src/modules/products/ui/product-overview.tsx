"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { Skeleton } from "@/components/ui/skeleton";
import { formatCount } from "@/lib/format";
import { useViewer } from "@/modules/auth/ui/viewer-context";
import { useTRPC } from "@/trpc/react";
import type { Product } from "../products.schema";
import { latestChanges, lowestStock } from "./overview-input";
import { ProductListError } from "./product-list-error";
import { Stock } from "./stock";

/** The products of the organization at a glance: how many, what changed last, what runs out. */
export function ProductOverview() {
  const { locale } = useViewer().organization;
  const trpc = useTRPC();
  const latest = useQuery(trpc.products.list.queryOptions(latestChanges));
  const lowest = useQuery(trpc.products.list.queryOptions(lowestStock));
  const { pagination, totalIsExact } = latest.data ?? {};
  const total = totalIsExact ? pagination?.total : undefined;
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Card aria-labelledby="latest-changes">
        <CardHeader
          title="Latest changes"
          titleId="latest-changes"
          action={
            pagination && (
              <Link href="/dashboard/products" className="rounded text-link hover:underline">
                <span suppressHydrationWarning>
                  All {total !== undefined && formatCount(total, locale)}{" "}
                  {total === 1 ? "product" : "products"}
                </span>
              </Link>
            )
          }
        />
        <Entries {...latest} onRetry={() => void latest.refetch()}>
          {(product) => <DateTime value={product.updatedAt} show="both" />}
        </Entries>
      </Card>
      <Card aria-labelledby="lowest-stock">
        <CardHeader
          title="Lowest stock"
          titleId="lowest-stock"
          action={
            <Link href="/dashboard/products?sort=stock" className="rounded text-link hover:underline">
              Sort all by stock
            </Link>
          }
        />
        <Entries {...lowest} onRetry={() => void lowest.refetch()}>
          {(product) => <Stock count={product.stock} />}
        </Entries>
      </Card>
    </div>
  );
}

interface EntriesProps {
  data: { items: Product[] } | undefined;
  error: unknown;
  onRetry: () => void;
  children: (product: Product) => ReactNode;
}

function Entries({ data, error, onRetry, children }: EntriesProps) {
  if (!data)
    return error ? <ProductListError error={error} onRetry={onRetry} /> : <Skeleton className="m-4 h-40" />;
  if (data.items.length === 0)
    return <p className="px-4 py-10 text-center text-subtle">There are no products yet.</p>;
  return (
    <ul className="divide-y divide-line">
      {data.items.map((product) => (
        <li
          key={product.id}
          className="relative flex min-h-11 items-center justify-between gap-4 px-4 py-1.5 hover:bg-muted/60 compact:min-h-8"
        >
          <Link
            href={`/dashboard/products/${product.id}`}
            className="min-w-0 truncate font-medium after:absolute after:inset-0"
          >
            {product.name}
          </Link>
          <span className="shrink-0 text-subtle">{children(product)}</span>
        </li>
      ))}
    </ul>
  );
}
