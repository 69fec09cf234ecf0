"use client";

import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { valueIn } from "@/lib/custom-fields";
import { formatMoney } from "@/lib/format";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import { useCustomFields } from "@/modules/catalogue/custom-fields/ui/use-custom-fields";
import { useWrittenValue } from "@/modules/catalogue/custom-fields/ui/use-written-value";
import { useCount } from "@/viewer/use-count";
import { useViewer } from "@/viewer/viewer-context";
import type { BulkEditPreview, SkippedProduct } from "../bulk-edit.schema";
import type { EditedFields } from "../plan-edit";
import { addRefused, type Refused } from "../refused-products";

/** How many products change, stay the same and cannot change, and what the first ones are given. */
export function EditPreview({ items, same, rows, refused }: BulkEditPreview) {
  const t = useTranslations("bulkEdit");
  const tField = useTranslations("productFields");
  const shown = useCount();
  const write = useWrittenField();
  const changesOfValues = useChangesOfValues();
  return (
    <div className="flex flex-col gap-3">
      <div role="status">
        <p className="font-medium">{t("willChange", { count: items.length, shown: shown(items.length) })}</p>
        {same > 0 && <p className="text-subtle">{t("staySame", { count: same, shown: shown(same) })}</p>}
      </div>
      <RefusedProducts refused={refused} />
      {rows.length > 0 && (
        <div>
          {rows.length < items.length && (
            <h3 className="mb-1.5 font-medium">{t("first", { count: rows.length })}</h3>
          )}
          <ul className="divide-y divide-line border-line border-y">
            {rows.map(({ id, name, before, after }) => (
              <li key={id} className="py-2">
                <p className="break-words font-medium">{name}</p>
                <dl>
                  {[
                    ...fieldsOf(after).map((field) => ({
                      key: field,
                      label: tField(`${field}`),
                      before: write(field, before),
                      after: write(field, after),
                    })),
                    ...changesOfValues(before, after),
                  ].map(({ key, label, ...change }) => (
                    <div key={key} className="flex flex-wrap gap-x-2">
                      <dt className="min-w-0 break-words text-subtle">{label}</dt>
                      <dd className="min-w-0 break-words tabular-nums">{t("change", change)}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The products that stay as they are, by the reason, with links to the first ones. */
export function RefusedProducts({ refused }: { refused: Refused[] }) {
  const t = useTranslations("bulkEdit");
  const shown = useCount();
  const fields = useCustomFields();
  return refused.map(({ reason, field, count, products }) => {
    const others = count - products.length;
    const name = fields.find(({ id }) => id === field)?.name ?? "";
    return (
      <div
        key={`${reason} ${field}`}
        className="rounded-md border border-warning-line bg-warning-soft px-3 py-2.5"
      >
        <p className="font-medium text-warning-text">
          {t(`refused.${reason}`, { count, shown: shown(count), field: name })}
        </p>
        <ul>
          {products.map(({ id, name }) => (
            <li key={id} className="break-words">
              <TextLink href={`/dashboard/products/${id}`}>{name}</TextLink>
            </li>
          ))}
          {others > 0 && <li>{t("andMore", { count: others, shown: shown(others) })}</li>}
        </ul>
      </div>
    );
  });
}

export function refusedOf(skipped: SkippedProduct[]): Refused[] {
  const groups: Refused[] = [];
  for (const product of skipped) addRefused(groups, product);
  return groups;
}

type OwnField = Exclude<keyof EditedFields, "customFields">;

const order: OwnField[] = [
  "price",
  "cost",
  "stock",
  "minimumStock",
  "supplier",
  "unit",
  "description",
  "category",
  "tags",
  "status",
];
const fieldsOf = (fields: Partial<EditedFields>) => order.filter((field) => field in fields);

/** Formats a field of a product as the organization does. */
function useWrittenField() {
  const t = useTranslations("bulkEdit");
  const tField = useTranslations("productFields");
  const shown = useCount();
  const { organization } = useViewer();
  const paths = useCategoryPaths();
  return (field: OwnField, fields: Partial<EditedFields>): string => {
    const value = fields[field];
    if (value === null || value === undefined) return t("nothing");
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("nothing");
    if (typeof value === "number") return field === "category" ? (paths.get(value) ?? "…") : shown(value);
    if (field === "price" || field === "cost") return formatMoney(value, organization);
    return field === "status" && fields.status ? tField(`statuses.${fields.status}`) : value;
  };
}

/** What changes in custom fields, in the order of the fields. */
function useChangesOfValues() {
  const t = useTranslations("bulkEdit");
  const fields = useCustomFields();
  const write = useWrittenValue();
  return (before: Partial<EditedFields>, after: Partial<EditedFields>) =>
    fields
      .filter(({ id }) => after.customFields?.some(({ field }) => field === id))
      .map(({ id, name, kind }) => {
        const written = ({ customFields = [] }: Partial<EditedFields>) => {
          const value = valueIn(customFields, id);
          return value === null ? t("nothing") : write(kind, value);
        };
        return { key: String(id), label: name, before: written(before), after: written(after) };
      });
}
