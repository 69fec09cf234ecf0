import type { ComponentProps } from "react";

export const inText = "rounded text-link underline underline-offset-4";

/**
 * Like `TextLink`, for what the router must not open: downloads, other hosts and pages with a policy of their own; and for pages
 * that should load without the router's links.
 */
export const TextAnchor = (props: ComponentProps<"a">) => <a {...props} className={inText} />;
