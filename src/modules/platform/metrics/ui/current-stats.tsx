import { formatValue } from "@/components/charts/units";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CircleCheck, TriangleAlert } from "@/components/ui/page-icons";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";
import type { SystemMetricsView } from "../system-metrics.schema";
import { type StatState, statsOf } from "./stat-states";

/** The current state, and whether it needs attention. */
export function CurrentStats({ view }: { view: SystemMetricsView }) {
  const t = useTranslations("systemMetrics");
  const live = view.instances.filter(({ isLive }) => isLive).length;
  if (!view.current) {
    return <Status isWell={false}>{live === 0 ? t("noneReports") : t("instanceDoesNotReport")}</Status>;
  }
  const stats = statsOf(view.current, t);
  const high = stats.filter(({ isHigh }) => isHigh).map(({ name }) => t(`inSentence.${name}`));
  return (
    <>
      <Status isWell={high.length === 0}>
        {high.length === 0 ? t("allWell", { live }) : t("attention", { live, names: high.join(", ") })}
      </Status>
      <Card aria-label={t("lastMinute")}>
        <dl className="grid grid-cols-2 sm:grid-cols-3">
          {stats.map((stat) => (
            <Tile key={stat.name} {...stat} />
          ))}
        </dl>
      </Card>
    </>
  );
}

function Status({ isWell, children }: { isWell: boolean; children: React.ReactNode }) {
  const Icon = isWell ? CircleCheck : TriangleAlert;
  return (
    <p className="flex items-center gap-2">
      <Icon
        aria-hidden
        className={isWell ? "size-4 shrink-0 text-success-text" : "size-4 shrink-0 text-warning-text"}
      />
      <span>{children}</span>
    </p>
  );
}

function Tile({ name, value, unit, note, isHigh }: StatState) {
  const t = useTranslations("systemMetrics");
  const { locale } = useViewer().organization;
  return (
    <div className="min-w-0 px-4 py-3">
      <dt className="flex flex-wrap items-center gap-2 text-subtle">
        {t(`stats.${name}`)}
        {isHigh && <Badge tone="warning">{t("high")}</Badge>}
      </dt>
      <dd>
        <span className="font-semibold text-lg tabular-nums" suppressHydrationWarning>
          {value === null ? "–" : formatValue(value, unit, locale)}
        </span>
        {note && <span className="block text-subtle text-xs">{note}</span>}
      </dd>
    </div>
  );
}
