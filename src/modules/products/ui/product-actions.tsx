"use client";

import { Copy, Eye, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { useCan } from "@/modules/auth/ui/viewer-context";
import type { Product } from "../products.schema";
import { useDuplicateProduct } from "./use-duplicate-product";

/** The menu at the end of a row, with what the role allows. */
export function ProductActions({
  product,
  onDelete,
}: {
  product: Product;
  onDelete: (product: Product) => void;
}) {
  const canWrite = useCan("products:write");
  const canDelete = useCan("products:delete");
  const duplicate = useDuplicateProduct();
  const href = `/dashboard/products/${product.id}`;
  if (!canWrite && !canDelete) return null;
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          className="relative md:size-7"
          aria-label={`Actions for ${product.name}`}
        >
          <MoreHorizontal aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
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
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
