"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Choice } from "@/components/ui/choice";
import { DateTime } from "@/components/ui/date-time";
import { downloadText } from "@/components/ui/download-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Download, PackageSearch, Upload } from "@/components/ui/list-icons";
import { Loaded } from "@/components/ui/loaded";
import { Table, TableCell, TableHead, TableRow, TableRowHead } from "@/components/ui/table";
import { TableFrame } from "@/components/ui/table-frame";
import { TextLink } from "@/components/ui/text-link";
import { useUrlState } from "@/hooks/use-url-state";
import { useTranslations } from "@/i18n/translations";
import { maxCounts } from "@/lib/count-sheet";
import { dayIn } from "@/lib/zoned-days";
import { listParams, serializeListParams, sumsInput } from "@/modules/catalogue/list/ui/list-params";
import { useCount } from "@/viewer/use-count";
import { useViewer } from "@/viewer/viewer-context";
import type { CountSheetRow } from "../counts.schema";
import { sheetFile } from "./sheet-file";
import { useCountSheet } from "./use-count-sheet";

/** The products of a list on a sheet to count them with, on paper or as a file. The filters are those in the URL. */
export function CountSheet() {
  const t = useTranslations("countSheet");
  const count = useCount();
  const { organization } = useViewer();
  const [params] = useUrlState(listParams);
  const { status, ...filters } = sumsInput(params);
  const shown = status === "trash" ? "active" : status;
  const { query, loaded } = useCountSheet({ ...filters, status: shown }, params.sort);
  const [showsStock, setShowsStock] = useState(false);
  return (
    <Loaded
      query={query}
      failure={t("loadingFailed")}
      failureIn={Card}
      skeleton={
        <p role="status" className="py-10 text-center text-subtle">
          {t("loading", { count: count(loaded) })}
        </p>
      }
    >
      {({ rows, hasMore, at }) =>
        rows.length === 0 ? (
          <Card>
            <EmptyState icon={PackageSearch} title={t("none")}>
              <TextLink href={serializeListParams("/dashboard/products", params)}>{t("backToList")}</TextLink>
            </EmptyState>
          </Card>
        ) : (
          <div className="flex flex-col gap-4">
            {hasMore && (
              <Alert tone="warning" title={t("tooMany", { max: count(maxCounts) })}>
                {t("tooManyHelp")}
              </Alert>
            )}
            <Card className="flex flex-col gap-4 p-4 print:hidden">
              <p className="max-w-prose text-pretty text-subtle">{t("help")}</p>
              <Choice
                type="checkbox"
                label={t("showStock")}
                help={t("showStockHelp")}
                checked={showsStock}
                onChange={(event) => setShowsStock(event.target.checked)}
              />
              <div className="flex flex-wrap gap-2">
                <Button variant="primary" onClick={() => window.print()}>
                  {t("print")}
                </Button>
                <Button
                  onClick={() =>
                    downloadText(
                      `${organization.subdomain}-count-${dayIn(at, organization.timeZone)}.csv`,
                      sheetFile(rows),
                      "text/csv",
                    )
                  }
                >
                  <Download aria-hidden />
                  {t("download")}
                </Button>
                <ButtonLink href="/dashboard/products/count/record">
                  <Upload aria-hidden />
                  {t("record")}
                </ButtonLink>
              </div>
            </Card>
            <p className="text-subtle">
              {t.rich("asOf", {
                count: rows.length,
                shown: count(rows.length),
                at: () => <DateTime value={new Date(at).toISOString()} show="both" />,
              })}{" "}
              <span className="print:hidden">
                <TextLink href={serializeListParams("/dashboard/products", params)}>
                  {t("backToList")}
                </TextLink>
              </span>
            </p>
            <div className="hidden print:block">
              <p>{organization.name}</p>
              <p className="mt-4">{t("countedBy")}</p>
            </div>
            <Sheet rows={rows} showsStock={showsStock} />
          </div>
        )
      }
    </Loaded>
  );
}

/** All of them: it is there to be printed. */
function Sheet({ rows, showsStock }: { rows: CountSheetRow[]; showsStock: boolean }) {
  const t = useTranslations("countSheet");
  const tField = useTranslations("productFields");
  const count = useCount();
  return (
    <Card className="overflow-clip">
      <TableFrame>
        <Table style={{ minWidth: "44rem" }}>
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <TableHead className="text-start">{tField("name")}</TableHead>
              <TableHead className="text-start">{tField("sku")}</TableHead>
              <TableHead className="text-start">{tField("barcode")}</TableHead>
              <TableHead className="text-start">{tField("unit")}</TableHead>
              {showsStock && <TableHead className="text-end">{t("expected")}</TableHead>}
              <TableHead className="w-32 text-start">{t("counted")}</TableHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.id}>
                <TableRowHead className="break-words border-line text-start">{row.name}</TableRowHead>
                <TableCell className="border-line font-mono text-xs">{row.sku}</TableCell>
                <TableCell className="border-line font-mono text-xs">{row.barcode}</TableCell>
                <TableCell className="border-line">{row.unit}</TableCell>
                {showsStock && (
                  <TableCell className="border-line text-end tabular-nums">{count(row.stock)}</TableCell>
                )}
                <TableCell className="border-line">
                  <span className="inline-block h-5 w-24 border-control border-b" />
                </TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
}
