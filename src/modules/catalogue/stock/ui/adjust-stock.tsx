"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useTranslations } from "@/i18n/translations";
import type { Product } from "@/modules/catalogue/products/products.schema";

const dialogs = onDemand(() => import("./adjust-stock-dialog"));
const Dialog = dialogs.component((module) => module.AdjustStockDialog);

/** Asks what came in, went out or was counted, and records it. */
export function AdjustStock({ product }: { product: Product }) {
  const t = useTranslations("stockMovements");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPointerEnter={dialogs.prepare} onFocus={dialogs.prepare} onClick={() => setOpen(true)}>
        {t("adjust")}
      </Button>
      {open && <Dialog open product={product} onClose={() => setOpen(false)} />}
    </>
  );
}
