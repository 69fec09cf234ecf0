import { Link } from "@/components/ui/link";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import { defaultPeriod, type Period, periods } from "../periods";

/** The choice of the period. */
export function PeriodLinks({ days }: { days: Period }) {
  const t = useTranslations("dashboard");
  return (
    <nav aria-label={t("period")} className="mb-4 inline-flex rounded-md border border-line bg-surface p-0.5">
      {periods.map((period) => (
        <Link
          key={period}
          href={period === defaultPeriod ? "/dashboard" : `/dashboard?days=${period}`}
          aria-current={period === days ? "true" : undefined}
          scroll={false}
          className={cn(
            "rounded px-3 py-2 md:py-1",
            period === days
              ? "bg-accent-soft font-medium text-link"
              : "text-subtle hover:bg-muted hover:text-foreground",
          )}
        >
          {t("days", { days: String(period) })}
        </Link>
      ))}
    </nav>
  );
}
