"use client";

import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { useTranslations } from "@/i18n/translations";
import { useViewer } from "@/viewer/viewer-context";
import { formatValue } from "./units";

interface Bar {
  /** Unique within the chart, unless a key is given. */
  label: string;
  key?: string | number;
  value: number;
  /** The target of the label. */
  href?: string | undefined;
}

interface BarChartProps {
  title: string;
  /** A sentence that describes the comparison, for screen readers. */
  caption: string;
  /** The column headings of the table that the chart is. */
  head: readonly [label: string, value: string];
  /** In display order. */
  bars: Bar[];
  empty?: string;
  action?: ReactNode;
}

/** Compares values of a few items as horizontal bars: a table whose rows contain the values. */
export function BarChart({ title, caption, head, bars, empty, action }: BarChartProps) {
  const t = useTranslations("charts");
  const { locale } = useViewer().organization;
  const highest = Math.max(...bars.map(({ value }) => value), 0);
  return (
    <Card title={title} action={action}>
      {bars.length === 0 ? (
        <p className="grid h-40 place-items-center px-6 text-center text-subtle">{empty ?? t("noData")}</p>
      ) : (
        <figure className="p-4">
          <figcaption className="sr-only">{caption}</figcaption>
          <table className="w-full border-collapse">
            <thead className="sr-only">
              <tr>
                <th scope="col">{head[0]}</th>
                <th scope="col">{head[1]}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ key, label, value, href }) => (
                <tr key={key ?? label}>
                  <th scope="row" className="w-full max-w-0 py-1.5 font-normal">
                    <span className="block truncate">
                      {href ? (
                        <Link href={href} className="rounded text-link hover:underline">
                          {label}
                        </Link>
                      ) : (
                        label
                      )}
                    </span>
                    <span aria-hidden className="mt-1 block h-2 rounded-sm bg-muted">
                      <span
                        className="block h-full min-w-0.5 rounded-sm bg-chart-1"
                        style={{ width: highest > 0 ? `${(value / highest) * 100}%` : 0 }}
                      />
                    </span>
                  </th>
                  <td
                    className="py-1.5 ps-4 text-end align-bottom font-medium tabular-nums leading-3"
                    suppressHydrationWarning
                  >
                    {formatValue(value, "count", locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </figure>
      )}
    </Card>
  );
}
