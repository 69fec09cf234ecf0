"use client";

import { type ElementType, Fragment, type ReactElement, type ReactNode } from "react";
import { LoadError } from "./load-error";
import { Skeleton } from "./skeleton";

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** The title where it could not be loaded. */
  failure: string;
  /** What that is shown in, such as a card. */
  failureIn?: ElementType;
  /** Takes the place until it is there; a string has the classes of a block, such as its height. */
  skeleton: ReactElement | string;
  children: (data: Data) => ReactNode;
}

/** What a query answers, in each of its states: loading, failed, and there. */
export function Loaded<Data>(props: LoadedProps<Data>) {
  const { query, failure, failureIn: Frame = Fragment, skeleton, children } = props;
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return typeof skeleton === "string" ? <Skeleton className={skeleton} /> : skeleton;
  return (
    <Frame>
      <LoadError title={failure} error={query.error} onRetry={() => void query.refetch()} />
    </Frame>
  );
}
