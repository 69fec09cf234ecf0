"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { useTRPC } from "@/trpc/react";

/** Shows how many seats are left; nothing if there is no limit. */
export function SeatsLeft() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.seats.queryOptions());
  if (!data) return null;
  const { limit, left } = data;
  if (left > 0) {
    return (
      <p className="mb-4 text-subtle">
        {left} of {limit} {limit === 1 ? "seat" : "seats"} left. Each invitation uses one.
      </p>
    );
  }
  return (
    <div className="mb-4">
      <Alert tone="warning" title={limit === 1 ? "The only seat is taken" : `All ${limit} seats are taken`}>
        Revoke an open invitation or disable someone before you invite anyone else.
      </Alert>
    </div>
  );
}
