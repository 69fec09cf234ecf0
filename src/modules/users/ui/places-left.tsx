"use client";

import { useQuery } from "@tanstack/react-query";
import { Alert } from "@/components/ui/alert";
import { useTRPC } from "@/trpc/react";

/** How many more people can be invited; nothing where nothing bounds it. */
export function PlacesLeft() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.users.places.queryOptions());
  if (!data) return null;
  const { limit, left } = data;
  if (left > 0) {
    return (
      <p className="mb-4 text-subtle">
        {left} of {limit} {limit === 1 ? "place" : "places"} left. Whoever is invited holds one.
      </p>
    );
  }
  return (
    <div className="mb-4">
      <Alert tone="warning" title={limit === 1 ? "The only place is taken" : `All ${limit} places are taken`}>
        Take an open invitation back, or disable somebody, before you invite anybody else.
      </Alert>
    </div>
  );
}
