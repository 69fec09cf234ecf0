"use client";

import { PageError, type PageErrorProps } from "../foundation";

export default function DashboardError(props: PageErrorProps) {
  return (
    <>
      <h1 className="sr-only">Something went wrong</h1>
      <PageError {...props} />
    </>
  );
}
