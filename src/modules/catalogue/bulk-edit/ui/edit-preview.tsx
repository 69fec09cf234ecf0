"use client";

import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { formatMoney } from "@/lib/format";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
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
                  {fieldsOf(after).map((field) => (
                    <div key={field} className="flex flex-wrap gap-x-2">
                      <dt className="text-subtle">{tField(`${field}`)}</dt>
                      <dd className="min-w-0 break-words tabular-nums">
                        {t("change", { before: write(field, before), after: write(field, after) })}
                      </dd>
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
  return refused.map(({ reason, count, products }) => {
    const others = count - products.length;
    return (
      <div key={reason} className="rounded-md border border-warning-line bg-warning-soft px-3 py-2.5">
        <p className="font-medium text-warning-text">
          {t(`refused.${reason}`, { count, shown: shown(count) })}
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

const order: (keyof EditedFields)[] = [
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
  return (field: keyof EditedFields, fields: Partial<EditedFields>): string => {
    const value = fields[field];
    if (value === null || value === undefined) return t("nothing");
    if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : t("nothing");
    if (typeof value === "number") return field === "category" ? (paths.get(value) ?? "…") : shown(value);
    if (field === "price" || field === "cost") return formatMoney(value, organization);
    return field === "status" && fields.status ? tField(`statuses.${fields.status}`) : value;
  };
}
