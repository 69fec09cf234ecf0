"use client";

import { PageError, type PageErrorProps } from "@/components/ui/page-error";

export default function DashboardError(props: PageErrorProps) {
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <PageError {...props} />
    </>
  );
}
