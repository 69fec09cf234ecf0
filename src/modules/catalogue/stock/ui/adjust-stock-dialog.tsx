"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { z } from "zod";
import { FormDialog } from "@/components/ui/form-dialog";
import { ProblemAlert } from "@/components/ui/problem-alert";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/hooks/toast";
import { textsOf } from "@/i18n/texts";
import { useTranslations } from "@/i18n/translations";
import { type GivenReason, givenReasons } from "@/lib/stock-reasons";
import {
  type Product,
  product as productSchema,
  stockCount,
} from "@/modules/catalogue/products/products.schema";
import { toStock } from "@/modules/catalogue/products/ui/form-values";
import { useRefreshProducts } from "@/modules/catalogue/products/ui/use-refresh-products";
import { useTRPC } from "@/trpc/react";
import { useSubmit } from "@/trpc/use-save";
import { useCount } from "@/viewer/use-count";
import { movementNote } from "../stock.schema";

const tCheck = textsOf("productChecks");

const directions = ["in", "out", "count"] as const;
type Direction = (typeof directions)[number];

/** The usual ones, the most frequent first. A program may give any reason for either direction. */
const reasonsOf = {
  in: ["received", "returned", "correction"],
  out: ["sold", "damaged", "lost", "returned", "correction"],
} satisfies Record<string, GivenReason[]>;

const movementFields = z
  .strictObject({
    direction: z.enum(directions),
    quantity: stockCount("quantity"),
    reason: z.enum(givenReasons),
    note: movementNote,
  })
  .refine(({ direction, quantity }) => direction === "count" || quantity > 0, {
    path: ["quantity"],
    error: () => tCheck("changeZero"),
  });

const refusedBy = z.object({ current: productSchema });

interface AdjustStockDialogProps {
  open: boolean;
  product: Product;
  onClose: () => void;
}

export function AdjustStockDialog({ open, product, onClose }: AdjustStockDialogProps) {
  const t = useTranslations("stockMovements");
  const tField = useTranslations("fields");
  const tReason = useTranslations("stockReasons");
  const trpc = useTRPC();
  const written = useCount();
  const refreshProducts = useRefreshProducts();
  const adjusting = useMutation(trpc.products.adjustStock.mutationOptions());
  const counting = useMutation(trpc.products.countStock.mutationOptions());
  // What the person compares the count with, until they are told that it has changed.
  const [knownStock, setKnownStock] = useState(product.stock);
  const form = useForm({
    resolver: zodResolver(movementFields),
    defaultValues: { direction: "in", reason: "received", note: "" },
  });
  const {
    direction = "in",
    quantity = Number.NaN,
    reason = "correction",
  } = useWatch({ control: form.control });
  const isCount = direction === "count";
  const stock = isCount ? knownStock : product.stock;

  const { submit, pending, problem } = useSubmit({
    form,
    failure: t("notSaved"),
    fieldNames: { delta: "quantity", counted: "quantity" },
    explain(error) {
      const current = refusedBy.safeParse(error.data).data?.current;
      if (current) {
        setKnownStock(current.stock);
        void refreshProducts();
      }
      return undefined;
    },
    async save({ direction, quantity, reason, note }) {
      const { id } = product;
      const saved =
        direction === "count"
          ? await counting.mutateAsync({ id, counted: quantity, knownStock, note })
          : await adjusting.mutateAsync({
              id,
              delta: direction === "in" ? quantity : -quantity,
              reason,
              note,
            });
      toast.success(
        saved.version === product.version ? t("matches") : t("saved", { stock: written(saved.stock) }),
      );
      void refreshProducts();
      onClose();
    },
  });

  const choose = (next: Direction) => {
    form.setValue("direction", next, { shouldDirty: true });
    form.clearErrors();
    if (next !== "count") form.setValue("reason", reasonsOf[next][0] ?? "correction");
  };

  return (
    <FormDialog
      open={open}
      onOpenChange={(next) => !next && !pending && onClose()}
      title={t("adjustTitle", { product: product.name })}
      description={<Preview stock={stock} after={stockAfter(direction, quantity, stock)} />}
      confirmLabel={t("save")}
      pending={pending}
      onSubmit={submit}
    >
      <ProblemAlert problem={problem} />
      <RadioGroup
        legend={t("what")}
        value={direction}
        onChange={choose}
        options={directions.map((value) => ({ value, label: t(`direction.${value}`) }))}
        help={isCount ? t("countHelp") : undefined}
      />
      <TextField
        form={form}
        name="quantity"
        label={isCount ? tField("counted") : tField("quantity")}
        options={{ setValueAs: toStock }}
        inputMode="numeric"
        autoComplete="off"
        className="text-end tabular-nums"
      />
      {!isCount && (
        <RadioGroup
          legend={t("reason")}
          value={reason}
          onChange={(next) => form.setValue("reason", next, { shouldDirty: true })}
          options={reasonsOf[direction].map((value) => ({ value, label: tReason(`${value}`) }))}
        />
      )}
      <TextField form={form} name="note" label={tField("note")} optional autoComplete="off" maxLength={200} />
    </FormDialog>
  );
}

/** The stock that is saved; undefined while there is none, or if it is refused. */
function stockAfter(direction: Direction, quantity: number, stock: number): number | undefined {
  const after = direction === "count" ? quantity : direction === "in" ? stock + quantity : stock - quantity;
  return after >= 0 ? after : undefined;
}

function Preview({ stock, after }: { stock: number; after: number | undefined }) {
  const t = useTranslations("stockMovements");
  const written = useCount();
  const values = { stock: written(stock) };
  return after === undefined ? t("now", values) : t("nowAndAfter", { ...values, after: written(after) });
}
