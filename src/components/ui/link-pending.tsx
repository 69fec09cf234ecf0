"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "./spinner";

/** Inside a link: a spinner while the target page is loading; hidden for fast ones. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return pending ? (
    <span className={className}>
      <Spinner className="size-3.5 animate-[fade_150ms_200ms_ease-out_both,spin_1s_linear_infinite]" />
    </span>
  ) : null;
}
