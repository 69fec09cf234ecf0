"use client";

import { BulkBar } from "@/components/lists/bulk-bar";
import type { Selection } from "@/components/lists/selection";
import { Button, ButtonAnchor } from "@/components/ui/button";
import { ArchiveRestore, Download, Trash2 } from "@/components/ui/icons";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { useRestoreProducts } from "@/modules/catalogue/trash/ui/use-delete-products";
import { exportAddress } from "./list-params";

interface ProductBulkBarProps {
  selection: Selection<Product>;
  inTrash: boolean;
  onDelete: (products: Product[]) => void;
  /** Called when the selected products have left the list. */
  onGone: () => void;
}

/** The bulk actions for the selected products. */
export function ProductBulkBar({ selection, inTrash, onDelete, onGone }: ProductBulkBarProps) {
  const { items, selected, toggleAll, clear } = selection;
  const restore = useRestoreProducts();
  return (
    <BulkBar count={selected.length} onClear={clear}>
      {/* Phones have no heading above the boxes that would do it. */}
      {selected.length < items.length && (
        <Button variant="ghost" className="md:hidden" onClick={toggleAll}>
          All {items.length}
        </Button>
      )}
      <ButtonAnchor
        href={exportAddress({
          ids: selected.map(({ id }) => id),
          status: inTrash ? "trash" : "active",
        })}
        download
      >
        <Download aria-hidden />
        Export
      </ButtonAnchor>
      {inTrash ? (
        <Button onClick={async () => (await restore(selected)) && onGone()}>
          <ArchiveRestore aria-hidden />
          Restore
        </Button>
      ) : (
        <Button onClick={() => onDelete(selected)}>
          <Trash2 aria-hidden />
          Delete…
        </Button>
      )}
    </BulkBar>
  );
}
