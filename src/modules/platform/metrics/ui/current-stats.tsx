import { formatValue } from "@/components/charts/units";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CircleCheck, TriangleAlert } from "@/components/ui/page-icons";
import { useViewer } from "@/viewer/viewer-context";
import type { SystemMetricsView } from "../system-metrics.schema";
import { type StatState, statsOf } from "./stat-states";

/** The current state, and whether it needs attention. */
export function CurrentStats({ view }: { view: SystemMetricsView }) {
  const live = view.instances.filter(({ isLive }) => isLive).length;
  if (!view.current) {
    return (
      <Status isWell={false}>
        {live === 0
          ? "No instance has reported in the last 90 seconds."
          : "This instance has not reported in the last 90 seconds."}
      </Status>
    );
  }
  const stats = statsOf(view.current);
  const high = stats.filter(({ isHigh }) => isHigh).map(({ label }) => label.toLowerCase());
  return (
    <>
      <Status isWell={high.length === 0}>
        {live === 1 ? "1 instance is live" : `${live} instances are live`}
        {high.length === 0 ? ". No problems detected." : `. Needs attention: ${high.join(", ")}.`}
      </Status>
      <Card aria-label="Last minute">
        <dl className="grid grid-cols-2 sm:grid-cols-3">
          {stats.map((stat) => (
            <Tile key={stat.label} {...stat} />
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

function Tile({ label, value, unit, note, isHigh }: StatState) {
  const { locale } = useViewer().organization;
  return (
    <div className="min-w-0 px-4 py-3">
      <dt className="flex flex-wrap items-center gap-2 text-subtle">
        {label}
        {isHigh && <Badge tone="warning">High</Badge>}
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
