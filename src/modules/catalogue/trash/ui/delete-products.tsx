"use client";

import { prepareAlertDialog } from "@/components/ui/alert-dialog";
import { onDemand } from "@/components/ui/on-demand";
import { useOpened } from "@/hooks/use-opened";
import type { DeleteProductsDialogProps } from "./delete-products-dialog";

const dialogs = onDemand(() => {
  prepareAlertDialog();
  return import("./delete-products-dialog");
});
const Dialog = dialogs.component((module) => module.DeleteProductsDialog);

/** For a button or menu item that leads to it. */
export const prepareDeletion = dialogs.prepare;

/** Deletes products, once it has been confirmed; an empty list keeps the question closed. */
export function DeleteProducts(props: Omit<DeleteProductsDialogProps, "open">) {
  const open = props.products.length > 0;
  return useOpened({ open }) ? <Dialog {...props} open={open} /> : null;
}
