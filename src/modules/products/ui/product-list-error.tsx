"use client";

import { Failure } from "@/components/ui/failure";
import { Unavailable } from "@/components/ui/unavailable";
import { appErrorOf } from "@/trpc/errors";

export function ProductListError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const known = appErrorOf(error);
  if (known?.code === "SERVICE_UNAVAILABLE") return <Unavailable onRetry={onRetry} />;
  return (
    <Failure title="The products could not be loaded" reference={known?.requestId} onRetry={onRetry}>
      {known?.message ?? "The server could not be reached. Check your connection."}
    </Failure>
  );
}
