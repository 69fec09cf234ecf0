"use client";

import { Controller, type UseFormReturn } from "react-hook-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { maxTags } from "@/lib/tags";
import { CategorySelect } from "@/modules/catalogue/categories/ui/category-select";
import { TagsInput } from "@/modules/catalogue/tags/ui/tags-input";
import type { ProductFields } from "../products.schema";

/** What the product is filed under: all of it optional. */
export function FilingFields({ form }: { form: UseFormReturn<ProductFields> }) {
  const t = useTranslations("productForm");
  const tField = useTranslations("productFields");
  const tForms = useTranslations("forms");
  const { errors } = form.formState;
  const [wrongTag] = [errors.tags ?? []].flat();
  return (
    <Card
      title={t("filing")}
      action={<span className="text-subtle text-xs">{tForms("optional")}</span>}
      className="mt-5"
    >
      <div className="grid items-start gap-5 p-4 sm:grid-cols-2 sm:p-5">
        <Controller
          control={form.control}
          name="category"
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <Field
              label={tField("category")}
              optional="unmarked"
              error={errors.category?.message}
              help={<TextLink href="/dashboard/products/categories">{t("editCategories")}</TextLink>}
            >
              {(control) => (
                <CategorySelect
                  {...control}
                  ref={ref}
                  value={value}
                  onValue={onChange}
                  onBlur={onBlur}
                  none={t("noCategory")}
                />
              )}
            </Field>
          )}
        />
        <Controller
          control={form.control}
          name="tags"
          render={({ field: { value, onChange, onBlur } }) => (
            <Field
              label={tField("tags")}
              optional="unmarked"
              error={wrongTag?.message ?? errors.tags?.message}
              help={t("tagsHelp", { max: String(maxTags) })}
            >
              {(control) => <TagsInput {...control} value={value} onValue={onChange} onBlur={onBlur} />}
            </Field>
          )}
        />
      </div>
    </Card>
  );
}
