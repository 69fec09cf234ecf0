"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { failureToast } from "@/components/ui/failure-toast";
import { TextAnchor } from "@/components/ui/text-anchor";
import { toast } from "@/hooks/toast";
import { maxImportRows } from "@/lib/product-import";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { useTRPC } from "@/trpc/react";
import { useCount } from "@/viewer/use-count";
import type { ProductImport } from "../imports.schema";
import { FilePicker } from "./file-picker";
import type { ImportFile } from "./read-file";

interface FileStepProps {
  onFile: (file: ImportFile) => void;
  onContinue: (id: number) => void;
}

/** The first step: a file, or an unfinished import. */
export function FileStep({ onFile, onContinue }: FileStepProps) {
  const trpc = useTRPC();
  const count = useCount();
  const { write } = useAmountFields();
  const open = useQuery(trpc.products.imports.open.queryOptions());
  return (
    <div className="flex flex-col gap-4">
      {open.data && open.data.items.length > 0 && (
        <ListedImports
          title="Unfinished imports"
          imports={open.data.items}
          onOpen={onContinue}
          verb="Continue"
        />
      )}
      {open.data && open.data.faulty.length > 0 && (
        <ListedImports
          title="Imports with errors"
          imports={open.data.faulty}
          onOpen={onContinue}
          verb="Review"
        />
      )}
      <FilePicker
        label="Choose a CSV file, or drop it here"
        help={`At most ${count(maxImportRows)} rows and 20 MB. Nothing changes until you have reviewed what the file would do.`}
        onFile={onFile}
      />
      <Card aria-labelledby="about-files" className="p-4">
        <h3 id="about-files" className="mb-2 font-medium">
          File format
        </h3>
        <ul className="list-disc space-y-1 pl-5 text-subtle">
          <li>
            The first row has column titles; you match them to fields in the next step. Exports from Shopify,
            WooCommerce, Square, Odoo, Magento, PrestaShop, Google Merchant and Lightspeed are matched
            automatically.
          </li>
          <li>
            A row updates the product with its SKU, or creates a new one. Empty cells and columns you leave
            out change nothing.
          </li>
          <li>
            Prices are amounts such as {write("12.50")}, € 12,50 or 1,234.50 USD. An ambiguous price such as
            1.234 is not imported.
          </li>
          <li>
            Start from{" "}
            <TextAnchor href="/api/products/export.csv" download>
              an export of your products
            </TextAnchor>
            , which can be imported again as it is.
          </li>
        </ul>
      </Card>
    </div>
  );
}

function progressOf(
  { state, stagedRows, appliedRows, rowCount, counts }: ProductImport,
  count: (count: number) => string,
): string {
  const of = (rows: number) => `${count(rows)} of ${count(rowCount)} rows`;
  switch (state) {
    case "staging":
      return `${of(stagedRows)} uploaded`;
    case "checked":
      return `${count(rowCount)} rows checked, nothing imported yet`;
    case "applying":
      return `${of(appliedRows)} imported`;
    case "done":
      return `${of(counts.error)} were not imported`;
  }
}

interface ListedImportsProps {
  title: string;
  imports: ProductImport[];
  /** The label of the action that opens one, followed by its name. */
  verb: string;
  onOpen: (id: number) => void;
}

function ListedImports({ title, imports, verb, onOpen }: ListedImportsProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const count = useCount();
  const [toDiscard, setToDiscard] = useState<ProductImport | null>(null);
  const cancel = useMutation(
    trpc.products.imports.cancel.mutationOptions({
      onSuccess: () => toast("The import was discarded"),
      ...failureToast("The import was not discarded"),
      onSettled: () => queryClient.invalidateQueries(trpc.products.imports.open.queryFilter()),
    }),
  );
  return (
    <Card title={title} id={title.toLowerCase().replaceAll(" ", "-")} className="scroll-mt-20">
      <ul className="divide-y divide-line">
        {imports.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-64">
              <p className="break-all font-medium">{one.fileName}</p>
              <p className="mt-0.5 text-subtle text-xs">
                {progressOf(one, count)} · started <DateTime value={one.createdAt} show="both" />, kept until{" "}
                <DateTime value={one.expiresAt} />
              </p>
            </div>
            <div className="flex gap-2">
              <Button aria-label={`${verb} ${one.fileName}`} onClick={() => onOpen(one.id)}>
                {verb}
              </Button>
              <Button
                aria-label={`Discard ${one.fileName}`}
                pending={cancel.isPending && cancel.variables.id === one.id}
                onClick={() => setToDiscard(one)}
              >
                Discard
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <DiscardDialog
        toDiscard={toDiscard}
        onClose={() => setToDiscard(null)}
        onConfirm={({ id }) => cancel.mutate({ id })}
      />
    </Card>
  );
}

interface DiscardDialogProps {
  toDiscard: ProductImport | null;
  onClose: () => void;
  onConfirm: (discarded: ProductImport) => void;
}

/** Asks for confirmation before an import is discarded. */
export function DiscardDialog({ toDiscard, onClose, onConfirm }: DiscardDialogProps) {
  const count = useCount();
  const applied = toDiscard?.appliedRows ?? 0;
  return (
    <AlertDialog
      open={toDiscard !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Discard the import of ${toDiscard?.fileName ?? ""}?`}
      description={
        applied > 0
          ? `${count(applied)} rows have been imported and stay as they are; the others are not imported.`
          : "None of it has been imported. You can choose the file again at any time."
      }
      cancelLabel="Keep it"
      confirmLabel="Discard import"
      onConfirm={() => toDiscard && onConfirm(toDiscard)}
    />
  );
}
