"use client";

import { useQuery } from "@tanstack/react-query";
import { History } from "lucide-react";
import Link from "next/link";
import { Card, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadError } from "@/components/ui/load-error";
import { Skeleton } from "@/components/ui/skeleton";
import { ActivityItems } from "@/modules/activity-logs/ui/activity-items";
import { useTRPC } from "@/trpc/react";
import type { TenantDetail } from "../tenants.schema";
import { recentActivityInput, serializeActivityParams } from "./list-params";

/** The latest activity of a tenant, including the platform's about it. */
export function RecentActivity({ tenant }: { tenant: TenantDetail }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.tenants.activity.queryOptions(recentActivityInput(tenant.id)));
  return (
    <Card aria-labelledby="tenant-activity">
      <CardHeader
        title="Recent activity"
        titleId="tenant-activity"
        action={
          <Link
            href={serializeActivityParams("/platform/activity", { tenant: tenant.subdomain })}
            className="rounded text-link underline underline-offset-4"
          >
            All activity
          </Link>
        }
      />
      {query.data && query.data.items.length === 0 ? (
        <EmptyState icon={History} title="No activity yet">
          Changes appear here, with who made them.
        </EmptyState>
      ) : query.data ? (
        <ActivityItems items={query.data.items} />
      ) : query.isError ? (
        <LoadError
          title="The activity could not be loaded"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <Skeleton className="m-4 h-40" />
      )}
    </Card>
  );
}
