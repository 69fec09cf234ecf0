"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/frame-icons";
import { FolderTree } from "@/components/ui/icons";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { maxCategoryDepth } from "@/lib/categories";
import { useTRPC } from "@/trpc/react";
import { type Asked, CategoryDialogs } from "./category-dialogs";
import { CategoryRows } from "./category-rows";

/** The tree of categories, which can be changed. The page has prefetched it. */
export function CategoryTree() {
  const t = useTranslations("categories");
  const trpc = useTRPC();
  const query = useQuery(trpc.categories.list.queryOptions());
  const counts = useQuery(trpc.categories.counts.queryOptions());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const products = new Map(counts.data?.items.map((one) => [one.id, one.products]));
  const add = (
    <Button variant="primary" onClick={() => setAsked({ kind: "add" })}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Card className="max-w-3xl">
        <Loaded
          query={query}
          failure={t("loadingFailed")}
          skeleton={<ListSkeleton label={t("loading")} rows={6} />}
        >
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={FolderTree} title={t("none")} action={add}>
                {t("noneHelp", { depth: String(maxCategoryDepth) })}
              </EmptyState>
            ) : (
              <>
                <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-b p-4">
                  <p id="category-help" className="flex-1 basis-64 text-subtle text-xs">
                    {t("help")}
                  </p>
                  {add}
                </div>
                <CategoryRows items={items} products={products} onAsk={setAsked} onSay={setSaid} />
              </>
            )
          }
        </Loaded>
      </Card>
      {asked && (
        <CategoryDialogs
          asked={asked}
          parent={
            query.data?.items.find(({ id }) => asked.kind === "delete" && id === asked.node.parentId)?.name
          }
          products={asked.kind === "delete" ? (products.get(asked.node.id) ?? 0) : 0}
          onClose={() => setAsked(null)}
          onSay={setSaid}
        />
      )}
    </>
  );
}
