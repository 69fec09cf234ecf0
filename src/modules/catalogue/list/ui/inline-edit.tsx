"use client";

import { useState } from "react";
import { onDemand } from "@/components/ui/on-demand";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { Price } from "@/modules/catalogue/products/ui/price";
import { Stock } from "@/modules/catalogue/stock/ui/stock";
import { useCan } from "@/viewer/viewer-context";
import { EditButton, type InlineEditProps } from "./inline-edit-button";

const editors = onDemand(() => import("./inline-editor"));
const InlineEditor = editors.component((module) => module.InlineEditor);

/** The price in a row, editable by people who may change it. */
export function InlinePrice({ product }: { product: Product }) {
  return <InlineEdit product={product} name="price" show={({ price }) => <Price amount={price} />} />;
}

/** The stock in a row, editable by people who may change it. */
export function InlineStock({ product }: { product: Product }) {
  return <InlineEdit product={product} name="stock" show={({ stock }) => <Stock count={stock} />} />;
}

/** Most values are never edited: until the first press there is only a button, and nothing of the editor is loaded. */
function InlineEdit(props: InlineEditProps) {
  const canWrite = useCan("products:write");
  const [isUsed, setUsed] = useState(false);
  if (!canWrite) return props.show(props.product);
  if (isUsed) return <InlineEditor {...props} />;
  return <EditButton {...props} onNear={editors.prepare} onClick={() => editors.open(() => setUsed(true))} />;
}
