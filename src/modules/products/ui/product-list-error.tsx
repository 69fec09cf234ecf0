"use client";

import { LoadError } from "@/components/ui/load-error";

export function ProductListError(props: { error: unknown; onRetry: () => void }) {
  return <LoadError title="The products could not be loaded" {...props} />;
}
