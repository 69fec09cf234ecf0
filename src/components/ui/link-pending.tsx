"use client";

import { useLinkStatus } from "next/link";
import { Spinner } from "./spinner";

/** Inside a link: turns while the page it leads to is on its way; hidden for quick ones. */
export function LinkPending({ className }: { className?: string }) {
  const { pending } = useLinkStatus();
  return pending ? (
    <span className={className}>
      <Spinner className="size-3.5 animate-[fade_150ms_200ms_ease-out_both,spin_1s_linear_infinite]" />
    </span>
  ) : null;
}
