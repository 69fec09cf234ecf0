import Link from "next/link";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const inText = "rounded text-link underline underline-offset-4";

/** A link to a page of this host, in a text or on its own. */
export const TextLink = (props: ComponentProps<typeof Link>) => <Link {...props} className={inText} />;

/** As `TextLink`, for what the router must not open: downloads, other hosts, and pages with a policy of their own. */
export const TextAnchor = (props: ComponentProps<"a">) => <a {...props} className={inText} />;

/** The name in a row, whose link covers the whole row; a menu must be above it. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link {...props} className={cn("font-medium after:absolute after:inset-0", className)} />;
}
