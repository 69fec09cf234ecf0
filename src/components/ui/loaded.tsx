"use client";

import { type ElementType, Fragment, type ReactElement, type ReactNode } from "react";
import { LoadError } from "./load-error";
import { Skeleton } from "./skeleton";

interface LoadedProps<Data> {
  query: { data: Data | undefined; error: unknown; refetch: () => unknown };
  /** The title of the error. */
  failure: string;
  /** The container of the error, such as a card. */
  failureIn?: ElementType;
  /** The placeholder while loading; a string is the classes of a block, such as its height. */
  skeleton: ReactElement | string;
  children: (data: Data) => ReactNode;
}

/** The result of a query, in each of its states: loading, failed and loaded. */
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
