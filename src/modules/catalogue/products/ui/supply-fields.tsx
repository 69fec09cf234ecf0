"use client";

import { useId } from "react";
import type { UseFormReturn } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/i18n/translations";
import { lowStockBelow } from "@/lib/low-stock";
import { KnownSuppliers } from "@/modules/catalogue/suppliers/ui/known-suppliers";
import { useCan, useViewer } from "@/viewer/viewer-context";
import type { ProductFields } from "../products.schema";
import { toMinimumStock, toOptional } from "./form-values";

/** Where the product comes from, and when it runs low: all of it optional. */
export function SupplyFields({ form }: { form: UseFormReturn<ProductFields> }) {
  const t = useTranslations("productForm");
  const tField = useTranslations("productFields");
  const tForms = useTranslations("forms");
  const suppliers = useId();
  const { currency } = useViewer().organization;
  const common = { form, optional: "unmarked", autoComplete: "off" } as const;
  return (
    <Card
      title={t("supply")}
      action={<span className="text-subtle text-xs">{tForms("optional")}</span>}
      className="mt-5"
    >
      <div className="grid gap-5 p-4 sm:grid-cols-2 sm:p-5">
        <TextField
          {...common}
          name="supplier"
          label={tField("supplier")}
          options={{ setValueAs: toOptional }}
          list={suppliers}
        />
        <KnownSuppliers id={suppliers} />
        {useCan("products:cost") && (
          <TextField
            {...common}
            name="cost"
            label={t("costIn", { currency })}
            help={t("costHelp")}
            options={{ setValueAs: toOptional }}
            inputMode="decimal"
            className="text-end tabular-nums"
          />
        )}
        <TextField
          {...common}
          name="barcode"
          label={tField("barcode")}
          help={t("barcodeHelp")}
          options={{ setValueAs: toOptional }}
          inputMode="numeric"
          spellCheck={false}
          className="font-mono"
        />
        <TextField
          {...common}
          name="minimumStock"
          label={tField("minimumStock")}
          help={t("minimumStockHelp", { below: String(lowStockBelow) })}
          options={{ setValueAs: toMinimumStock }}
          inputMode="numeric"
          className="text-end tabular-nums"
        />
        <TextField
          {...common}
          name="unit"
          label={tField("unit")}
          help={t("unitHelp")}
          options={{ setValueAs: toOptional }}
        />
      </div>
    </Card>
  );
}
