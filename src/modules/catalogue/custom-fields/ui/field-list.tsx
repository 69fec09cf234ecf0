"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Plus } from "@/components/ui/frame-icons";
import { Rows3 } from "@/components/ui/icons";
import { Loaded } from "@/components/ui/loaded";
import { useTranslations } from "@/i18n/translations";
import { maxCustomFields } from "@/lib/custom-fields";
import { useTRPC } from "@/trpc/react";
import { DeleteFieldDialog } from "./delete-field-dialog";
import { FieldDialog } from "./field-dialog";
import { type Asked, FieldRows } from "./field-rows";

/** The custom fields, which can be changed. The page has prefetched them. */
export function FieldList() {
  const t = useTranslations("customFields");
  const trpc = useTRPC();
  const query = useQuery(trpc.customFields.list.queryOptions());
  const counts = useQuery(trpc.customFields.counts.queryOptions());
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const products = new Map(counts.data?.fields.map((one) => [one.id, one.products]));
  const ofOptions = new Map(counts.data?.options.map((one) => [one.id, one.products]));
  const add = (
    <Button variant="primary" onClick={() => setAsked({ kind: "add" })}>
      <Plus aria-hidden />
      {t("add")}
    </Button>
  );
  const dialog = { onClose: () => setAsked(null), onSay: setSaid };
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
              <EmptyState icon={Rows3} title={t("none")} action={add}>
                {t("noneHelp")}
              </EmptyState>
            ) : (
              <>
                <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-b p-4">
                  <p id="field-help" className="flex-1 basis-64 text-subtle text-xs">
                    {t("help")}
                  </p>
                  {items.length < maxCustomFields && add}
                </div>
                <FieldRows items={items} products={products} onAsk={setAsked} onSay={setSaid} />
              </>
            )
          }
        </Loaded>
      </Card>
      {asked?.kind === "delete" && (
        <DeleteFieldDialog {...dialog} field={asked.field} products={products.get(asked.field.id) ?? 0} />
      )}
      {asked && asked.kind !== "delete" && (
        <FieldDialog
          {...dialog}
          field={asked.kind === "edit" ? asked.field : undefined}
          products={ofOptions}
        />
      )}
    </>
  );
}
