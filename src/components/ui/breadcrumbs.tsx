"use client";

import { ChevronRight } from "@/components/ui/frame-icons";
import { useTranslations } from "@/i18n/translations";
import { Link } from "./link";

interface BreadcrumbsProps {
  /** From the outermost page to the parent. */
  parents: readonly { href: string; label: string }[];
  current: string;
}

export function Breadcrumbs({ parents, current }: BreadcrumbsProps) {
  const t = useTranslations("common");
  return (
    <nav aria-label={t("breadcrumbs")} className="mb-1 min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-subtle">
        {parents.map(({ href, label }) => (
          <li key={href} className="flex shrink-0 items-center gap-1">
            <Link
              href={href}
              className="inline-flex min-h-6 max-w-48 md:max-w-96 items-center rounded hover:text-foreground"
            >
              <span className="truncate">{label}</span>
            </Link>
            <ChevronRight aria-hidden className="size-3.5 opacity-70" />
          </li>
        ))}
        <li aria-current="page" className="min-w-0 truncate">
          {current}
        </li>
      </ol>
    </nav>
  );
}
