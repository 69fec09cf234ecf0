"use client";

import { Entry } from "@/components/ui/entry";
import { TextLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { useCategoryPaths } from "@/modules/catalogue/categories/ui/use-categories";
import type { Filing } from "../products.schema";

const listOf = (filter: "category" | "tag", value: string) =>
  `/dashboard/products?${new URLSearchParams({ [filter]: value })}`;

/** The category and the tags of a product, each with a link to the others; nothing of what it lacks. */
export function FilingEntries({ category, tags }: Filing) {
  const tField = useTranslations("productFields");
  const paths = useCategoryPaths();
  const path = category !== null && paths.get(category);
  return (
    <>
      {path && (
        <Entry label={tField("category")} className="break-words">
          <TextLink href={listOf("category", String(category))}>{path}</TextLink>
        </Entry>
      )}
      {tags.length > 0 && (
        <Entry label={tField("tags")}>
          <ul className="flex flex-wrap gap-x-3 gap-y-1">
            {tags.map((tag) => (
              <li key={tag} className="max-w-full break-words">
                <TextLink href={listOf("tag", tag)}>{tag}</TextLink>
              </li>
            ))}
          </ul>
        </Entry>
      )}
    </>
  );
}
