import "server-only";
import { env } from "@/env";
import { rootUrl } from "./root-url";

export interface ProductLink {
  label: string;
  href: string;
}

/** Pages about the product, the operator's own where there are any. */
export function productLinks(): ProductLink[] {
  const { HELP_URL, STATUS_URL, TERMS_URL, PRIVACY_URL } = env();
  return [
    { label: "Help", href: HELP_URL ?? "/help" },
    // Not on the workspace's host, whose pages show an outage themselves.
    { label: "Status", href: STATUS_URL ?? rootUrl("/status") },
    ...(TERMS_URL ? [{ label: "Terms", href: TERMS_URL }] : []),
    ...(PRIVACY_URL ? [{ label: "Privacy", href: PRIVACY_URL }] : []),
  ];
}

/** Below the pages of people who are not signed in. */
export function ProductLinks() {
  return (
    <nav aria-label="About this service">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-subtle">
        {productLinks().map(({ label, href }) => (
          <li key={label}>
            <a
              href={href}
              className="inline-flex min-h-6 items-center rounded hover:text-foreground hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
