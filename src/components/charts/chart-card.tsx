"use client";

import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ChartLine, Table2 } from "@/components/ui/overview-icons";
import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";

interface ChartCardProps {
  title: string;
  /** A sentence that describes the chart; read out before it. */
  caption: string;
  /** The data table; screen readers get it whether it is shown or not. */
  table: { head: string[]; rows: string[][] };
  /** Shown instead of a chart without data. */
  empty?: string | false | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A chart in a card: its title, the chart, and its data table, which can be shown instead. */
export function ChartCard({ title, caption, table, empty, className, children }: ChartCardProps) {
  const t = useTranslations("charts");
  const [isTable, setIsTable] = useState(false);
  const titleId = useId();
  return (
    <Card
      title={title}
      action={
        !empty && (
          <Button
            variant="ghost"
            className="-mr-2 px-2 md:px-2"
            onClick={() => setIsTable(!isTable)}
            aria-describedby={titleId}
          >
            {isTable ? <ChartLine aria-hidden /> : <Table2 aria-hidden />}
            {t(isTable ? "showChart" : "showTable")}
          </Button>
        )
      }
      className={cn("flex min-w-0 flex-col", className)}
    >
      {empty ? (
        <p className="grid h-60 place-items-center px-6 text-center text-subtle">{empty}</p>
      ) : (
        <figure className="relative min-w-0 p-4">
          <figcaption className="sr-only" suppressHydrationWarning>
            {caption}
          </figcaption>
          {!isTable && children}
          {/* Scrolls, and is therefore reached by keyboard. */}
          <section
            aria-label={t("table", { title })}
            tabIndex={isTable ? 0 : undefined}
            className={isTable ? "-m-1 max-h-60 overflow-auto p-1" : "sr-only"}
          >
            <Table className="tabular-nums">
              <thead>
                <tr>
                  {table.head.map((head, column) => (
                    <TableHead key={head} className={cn(column > 0 && "text-right")}>
                      {head}
                    </TableHead>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map(([first, ...values]) => (
                  <TableRow key={first}>
                    <th scope="row" className="h-8 px-4 font-normal" suppressHydrationWarning>
                      {first}
                    </th>
                    {values.map((value, column) => (
                      <TableCell
                        key={table.head[column + 1]}
                        className="h-8 text-right"
                        suppressHydrationWarning
                      >
                        {value}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </tbody>
            </Table>
          </section>
        </figure>
      )}
    </Card>
  );
}
