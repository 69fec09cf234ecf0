"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/input";
import { onDemand } from "@/components/ui/on-demand";
import { RadioGroup } from "@/components/ui/radio-group";
import { register } from "@/components/ui/register";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { useFirstFocus } from "@/hooks/use-first-focus";
import { useUnsavedChanges } from "@/hooks/use-unsaved-changes";
import { useTranslations } from "@/i18n/translations";
import { shownValues } from "@/modules/catalogue/custom-fields/ui/typed-values";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { SkuHint } from "@/modules/catalogue/near-twins/ui/sku-hint";
import { useTRPC } from "@/trpc/react";
import { useViewer } from "@/viewer/viewer-context";
import type { FiledProduct } from "../products.schema";
import { givenStatuses } from "../statuses";
import { useAmountFields } from "./amount-fields";
import { ConflictPanel } from "./conflict-panel";
import { FilingFields } from "./filing-fields";
import { fieldsOf, shownFields, toOptional, toStock, typedFields } from "./form-values";
import { SaveProblemAlert } from "./save-problem";
import { SupplyFields } from "./supply-fields";
import { useEmptyFields } from "./use-empty-fields";
import { useSaveProduct } from "./use-save-product";

// Most organizations have no custom fields.
const ValueInputs = onDemand(() => import("@/modules/catalogue/custom-fields/ui/value-inputs")).component(
  (module) => module.ValueInputs,
);

/** Creates a product, or edits the given one. */
export function ProductForm({ product }: { product?: FiledProduct }) {
  const t = useTranslations("productForm");
  const tField = useTranslations("productFields");
  const start = useNewest(product);
  const amounts = useAmountFields();
  const empty = useEmptyFields();
  const fields = useCustomFields();
  const form = useForm({
    resolver: zodResolver(typedFields(amounts)),
    defaultValues: start
      ? {
          ...shownFields(fieldsOf(start), amounts),
          customFields: shownValues(fields, start.customFields, amounts),
        }
      : empty,
  });
  const saving = useSaveProduct(form, start, amounts, fields);
  const { currency } = useViewer().organization;
  const { errors } = form.formState;
  useUnsavedChanges({ unsaved: saving.unsaved });
  useFirstFocus(form, product ? undefined : "name");

  return (
    <Form onSubmit={saving.submit} className="max-w-3xl">
      {saving.comparison && (
        <ConflictPanel comparison={saving.comparison} form={form} onChange={saving.setComparison} />
      )}
      <Card>
        <div className="grid gap-5 p-4 sm:grid-cols-2 sm:p-5">
          <TextField
            form={form}
            name="name"
            label={tField("name")}
            fieldClassName="sm:col-span-2"
            autoComplete="off"
          />
          <TextField
            form={form}
            name="sku"
            label={tField("sku")}
            help={<SkuHint sku={form.watch("sku")} product={start} />}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
          />
          <div className="grid grid-cols-2 gap-5">
            <TextField
              form={form}
              name="price"
              label={t("priceIn", { currency })}
              inputMode="decimal"
              autoComplete="off"
              placeholder={amounts.write("0.00")}
              className="text-end tabular-nums"
            />
            <TextField
              form={form}
              name="stock"
              label={tField("stock")}
              options={{ setValueAs: toStock }}
              inputMode="numeric"
              autoComplete="off"
              className="text-end tabular-nums"
            />
          </div>
          <Controller
            control={form.control}
            name="status"
            render={({ field }) => (
              <RadioGroup
                legend={tField("status")}
                options={givenStatuses.map((value) => ({ value, label: tField(`statuses.${value}`) }))}
                value={field.value}
                onChange={field.onChange}
                help={t("statusHelp")}
                className="sm:col-span-2"
              />
            )}
          />
          <Field
            label={tField("description")}
            optional
            error={errors.description?.message}
            className="sm:col-span-2"
          >
            {(control) => (
              <Textarea {...control} {...register(form, "description", { setValueAs: toOptional })} />
            )}
          </Field>
        </div>
      </Card>
      <FilingFields form={form} />
      <SupplyFields form={form} />
      {fields.length > 0 ? (
        <ValueInputs form={form} fields={fields} />
      ) : (
        <p className="mt-4 text-xs">
          <TextLink href="/dashboard/products/fields">{t("addFields")}</TextLink>
        </p>
      )}
      <div className="mt-4 flex flex-col gap-3">
        {saving.problem && (
          <SaveProblemAlert
            problem={saving.problem}
            pending={saving.pending}
            onRestore={(productId) => void saving.restore(productId)}
          />
        )}
        <div className="sticky bottom-0 z-10 flex justify-end gap-2 bg-canvas py-3 print:hidden">
          <ButtonLink href={product ? `/dashboard/products/${product.id}` : "/dashboard/products"}>
            {t("cancel")}
          </ButtonLink>
          <SubmitButton pending={saving.pending}>{saving.base ? t("save") : t("create")}</SubmitButton>
        </div>
      </div>
    </Form>
  );
}

/**
 * The product of the page, or a later version that this tab has seen: the back button may restore an outdated page, and
 * a conflict with oneself would confuse.
 */
function useNewest(product: FiledProduct | undefined): FiledProduct | undefined {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [newest] = useState(() => {
    const seen = product && queryClient.getQueryData(trpc.products.byId.queryKey({ id: product.id }));
    return seen && seen.version > product.version ? seen : product;
  });
  return newest;
}
