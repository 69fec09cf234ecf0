"use client";

import NextLink from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentProps, useRef } from "react";

/** The pointer crosses many links on its way to another. */
const intentMs = 65;

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/**
 * A link to a page of this host. Next fetches the pages of all links that are visible, one or two requests for each; this
 * fetches them only once the pointer rests on the link, it is touched, or it has the focus.
 */
export function Link({ onMouseEnter, onMouseLeave, onTouchStart, onFocus, ...props }: LinkProps) {
  const router = useRouter();
  const timer = useRef<number>(undefined);
  const prefetch = () => router.prefetch(props.href);
  return (
    <NextLink
      {...props}
      prefetch={false}
      onMouseEnter={(event) => {
        onMouseEnter?.(event);
        timer.current = window.setTimeout(prefetch, intentMs);
      }}
      onMouseLeave={(event) => {
        onMouseLeave?.(event);
        clearTimeout(timer.current);
      }}
      onTouchStart={(event) => {
        onTouchStart?.(event);
        prefetch();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        prefetch();
      }}
    />
  );
}
