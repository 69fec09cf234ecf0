import type { ComponentProps, ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { HydrateClient } from "@/trpc/hydrate-client";

type PrefetchedPageProps = ComponentProps<typeof PageHeader> & { children: ReactNode };

/** A page: its header, and below it components that use prefetched data if there is any. */
export function PrefetchedPage({ children, ...header }: PrefetchedPageProps) {
  return (
    <>
      <PageHeader {...header} />
      <HydrateClient>{children}</HydrateClient>
    </>
  );
}
