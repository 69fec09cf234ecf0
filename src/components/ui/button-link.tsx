import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { type ButtonLook, buttonVariants } from "./button";
import { Link } from "./link";

/** A link to a page of this host that looks like a button. */
export function ButtonLink({ className, variant, size, ...props }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
