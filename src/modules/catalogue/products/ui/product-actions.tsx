"use client";

import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import { Copy, Eye, Pencil, Trash2 } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { RowMenu } from "@/components/ui/row-menu";
import { useCan } from "@/viewer/viewer-context";
import type { Product } from "../products.schema";
import { useDuplicateProduct } from "./use-duplicate-product";

interface ProductActionsProps {
  product: Product;
  onDelete: (product: Product) => void;
}

/** The menu at the end of a row, with the permitted actions. */
export function ProductActions({ product, onDelete }: ProductActionsProps) {
  const canWrite = useCan("products:write");
  const canDelete = useCan("products:delete");
  if (!canWrite && !canDelete) return null;
  return (
    <RowMenu label={`Actions for ${product.name}`}>
      <Items product={product} onDelete={onDelete} canWrite={canWrite} canDelete={canDelete} />
    </RowMenu>
  );
}

interface ItemsProps extends ProductActionsProps {
  canWrite: boolean;
  canDelete: boolean;
}

function Items({ product, onDelete, canWrite, canDelete }: ItemsProps) {
  const duplicate = useDuplicateProduct();
  const href = `/dashboard/products/${product.id}`;
  return (
    <>
      <DropdownMenuItem asChild>
        <Link href={href}>
          <Eye aria-hidden />
          Open
        </Link>
      </DropdownMenuItem>
      {canWrite && (
        <DropdownMenuItem asChild>
          <Link href={`${href}/edit`}>
            <Pencil aria-hidden />
            Edit
          </Link>
        </DropdownMenuItem>
      )}
      {canWrite && (
        <DropdownMenuItem onSelect={() => duplicate.mutate({ id: product.id })}>
          <Copy aria-hidden />
          Duplicate
        </DropdownMenuItem>
      )}
      {canDelete && (
        <DropdownMenuItem danger onSelect={() => onDelete(product)}>
          <Trash2 aria-hidden />
          Delete…
        </DropdownMenuItem>
      )}
    </>
  );
}
