import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { Link } from "./link";
import { inText } from "./text-anchor";

/** A link to a page of this host, in a text or on its own. */
export const TextLink = (props: ComponentProps<typeof Link>) => <Link {...props} className={inText} />;

/** The name in a row, whose link covers the whole row; a menu must be above it. */
export function RowLink({ className, ...props }: ComponentProps<typeof Link>) {
  return <Link {...props} className={cn("font-medium after:absolute after:inset-0", className)} />;
}
