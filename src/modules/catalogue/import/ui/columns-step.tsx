"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { Select } from "@/components/ui/select";
import { Table, TableCell, TableHead, TableRow } from "@/components/ui/table";
import { useTranslations } from "@/i18n/translations";
import { type ImportField, importFields, maxImportNotes } from "@/lib/product-import";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { useTRPC } from "@/trpc/react";
import { useSave } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { useCan } from "@/viewer/viewer-context";
import type { OpenImports, ProductImport } from "../imports.schema";
import {
  areComplete,
  type Columns,
  cellsOf,
  guessColumns,
  mappingOf,
  usedColumns,
  withColumn,
} from "./columns";
import { columnName, fileNotes } from "./file-notes";
import type { ImportFile } from "./read-file";
import { columnsLike } from "./usual-titles";

interface ColumnsStepProps {
  file: ImportFile;
  onBack: () => void;
  onBegun: (begun: ProductImport, columns: Columns) => void;
}

const shownRows = 5;
const none = "none";

/** The second step: maps columns to fields, starting with the mapping of the last file. */
export function ColumnsStep({ file, onBack, onBegun }: ColumnsStepProps) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const trpc = useTRPC();
  const count = useCount();
  const queryClient = useQueryClient();
  const open = useQuery(trpc.products.imports.open.queryOptions());
  const customFields = useCustomFields();
  const [chosen, setChosen] = useState<Columns | null>(null);
  const begin = useMutation(trpc.products.imports.begin.mutationOptions());
  const { save, pending, problem } = useSave({ failure: t("columns.notStarted") });
  const canSeeCosts = useCan("products:cost");
  const fields = importFields.filter((field) => field !== "cost" || canSeeCosts);
  const guessed = guessColumns(file.titles, lastUsed(open.data), customFields);
  const columns = chosen ?? (canSeeCosts ? guessed : { ...guessed, cost: undefined });
  const isComplete = areComplete(columns);

  const options = [
    { value: none, label: t("columns.notInFile") },
    ...file.titles.map((_, index) => ({ value: String(index), label: columnName(file.titles, index) })),
  ];
  const choose = (field: ImportField | number, value: string) => {
    setChosen(withColumn(columns, field, value === none ? null : Number(value)));
  };

  async function onCheck(): Promise<void> {
    if (!areComplete(columns)) return;
    const { name: fileName, fingerprint, rows, titles } = file;
    const mapping = mappingOf(titles, columns);
    const notes = fileNotes(file, columns).slice(0, maxImportNotes);
    const rowCount = rows.length;
    await save(async () => {
      const begun = await begin.mutateAsync({ fileName, fingerprint, mapping, columns, notes, rowCount });
      queryClient.setQueryData(trpc.products.imports.byId.queryKey({ id: begun.id }), begun);
      onBegun(begun, columns);
    });
  }

  return (
    <div className="flex flex-col gap-4">
      {file.notes.map((note) => (
        <Alert key={note} tone="warning" title={note} />
      ))}
      {!canSeeCosts && <IgnoredCosts titles={file.titles} />}
      <ProblemAlert problem={problem} />
      <Card aria-label={t("columns.label")} className="divide-y divide-line">
        {fields.map((field) => (
          <div
            key={field}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5"
          >
            <div className="min-w-0 flex-1 basis-40">
              <p className="font-medium">{tField(field)}</p>
              <FieldHelp field={field} />
              <OtherColumns field={field} titles={file.titles} columns={columns} />
            </div>
            <Select
              label={t("columns.columnFor", { field: tField(field) })}
              value={String(columns[field] ?? none)}
              onValueChange={(value) => choose(field, value)}
              options={options}
              className="w-full min-w-0 sm:w-64"
            />
          </div>
        ))}
        {customFields.map(({ id, name }) => (
          <div key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
            <p className="min-w-0 flex-1 basis-40 break-words font-medium">{name}</p>
            <Select
              label={t("columns.columnFor", { field: name })}
              value={String(columns.custom?.[id] ?? none)}
              onValueChange={(value) => choose(id, value)}
              options={options}
              className="w-full min-w-0 sm:w-64"
            />
          </div>
        ))}
      </Card>
      {isComplete && <Preview file={file} columns={columns} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onBack}>{t("columns.another")}</Button>
        <Button
          variant="primary"
          disabled={!isComplete || open.isPending}
          pending={pending}
          onClick={() => void onCheck()}
        >
          {t("columns.check", { count: file.rows.length, shown: count(file.rows.length) })}
        </Button>
      </div>
      {!isComplete && <p className="text-end text-subtle">{t("columns.chooseSku")}</p>}
    </div>
  );
}

function FieldHelp({ field }: { field: ImportField }) {
  const t = useTranslations("productImport");
  // Their names say it all. Any other field needs a text, or this is an error of types.
  if (field === "description" || field === "unit" || field === "supplier") return null;
  return <p className="text-subtle text-xs">{t(`columns.help.${field}`)}</p>;
}

const lastUsed = (open: OpenImports | undefined) =>
  open?.lastMapping ? { mapping: open.lastMapping, columns: open.lastColumns } : null;

/** Says which columns are left out, since the person may not see cost prices. */
function IgnoredCosts({ titles }: { titles: string[] }) {
  const t = useTranslations("productImport");
  const names = columnsLike("cost", titles).map((column) => columnName(titles, column));
  return (
    names.length > 0 && (
      <Alert tone="warning" title={t("columns.costsIgnored", { names: names.join(", ") })} />
    )
  );
}

interface OtherColumnsProps {
  field: ImportField;
  titles: string[];
  columns: Columns;
}

/** Lists other columns whose titles match the field: the selected one is a guess. */
function OtherColumns({ field, titles, columns }: OtherColumnsProps) {
  const t = useTranslations("productImport");
  const others = columnsLike(field, titles).filter((column) => !usedColumns(columns).has(column));
  if (columns[field] === undefined || others.length === 0) return null;
  const names = others.map((column) => columnName(titles, column)).join(", ");
  return <p className="text-subtle text-xs">{t("columns.others", { names })}</p>;
}

function Preview({ file, columns }: { file: ImportFile; columns: Columns }) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const fields = importFields.filter((field) => columns[field] !== undefined);
  const custom = useCustomFields().filter(({ id }) => columns.custom?.[id] !== undefined);
  return (
    <Card className="overflow-hidden">
      <h3 id="first-rows" className="border-line border-b px-4 py-2.5 font-medium">
        {t("columns.firstRows")}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section aria-labelledby="first-rows" className="overflow-x-auto" tabIndex={0}>
        <Table>
          <thead>
            <tr>
              <TableHead>{t("columns.line")}</TableHead>
              {fields.map((field) => (
                <TableHead key={field}>{tField(field)}</TableHead>
              ))}
              {custom.map(({ id, name }) => (
                <TableHead key={id}>{name}</TableHead>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.rows.slice(0, shownRows).map((row) => (
              <TableRow key={row.line}>
                <TableCell className="text-subtle tabular-nums">{row.line}</TableCell>
                {fields.map((field) => (
                  <TableCell key={field} className="max-w-64 truncate">
                    {cellsOf(row.cells, columns)[field]}
                  </TableCell>
                ))}
                {custom.map(({ id }) => (
                  <TableCell key={id} className="max-w-64 truncate">
                    {cellsOf(row.cells, columns).custom?.[id]}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </tbody>
        </Table>
      </section>
    </Card>
  );
}
