"use client";

import { memo } from "react";
import { SelectBox, type Selection, SelectPageBox, type Toggle } from "@/components/lists/selection";
import { useColumnDrag } from "@/components/lists/use-column-drag";
import { useNearRows } from "@/components/lists/use-near-rows";
import { useRowKeys } from "@/components/lists/use-row-keys";
import { LinkPending } from "@/components/ui/link-pending";
import { onDemand } from "@/components/ui/on-demand";
import { SortableHead, Table, TableCell, TableHead, TableRow, TableRowHead } from "@/components/ui/table";
import { TableFrame } from "@/components/ui/table-frame";
import { RowLink } from "@/components/ui/text-link";
import { useTranslations } from "@/i18n/translations";
import { cn } from "@/lib/cn";
import type { picturePath } from "@/lib/product-picture";
import { LastChange } from "@/modules/catalogue/history/ui/last-change";
import type { Product } from "@/modules/catalogue/products/products.schema";
import { Price } from "@/modules/catalogue/products/ui/price";
import { ProductActions } from "@/modules/catalogue/products/ui/product-actions";
import { Stock } from "@/modules/catalogue/stock/ui/stock";
import type { ListedProduct } from "../list.schema";
import { isAsked, type ProductColumn, type ProductSort } from "../list-options";
import { distinct, minWidthRem, moved, toWidth } from "./column-layout";
import { cellOf, columnOf, ListedValues } from "./product-columns";
import type { useColumnHeads } from "./use-column-heads";
import type { ColumnLayoutState } from "./use-column-layout";

/** Most lists are not the trash. */
const trashParts = onDemand(() => import("@/modules/catalogue/trash/ui/trash-parts"));
const RestoreButton = trashParts.component((module) => module.RestoreButton);
const StatusBadge = trashParts.component((module) => module.StatusBadge);

interface ProductRowsProps {
  products: ListedProduct[];
  /** True for the trash, where products can only be restored. */
  inTrash: boolean;
  /** Absent for people without bulk actions. */
  selection: Selection<ListedProduct> | undefined;
  onDelete: (product: Product) => void;
}

/** What one of them is shown with: what is the same as before is not rendered again. */
interface ProductItemProps extends Pick<ProductRowsProps, "inTrash" | "onDelete"> {
  product: ListedProduct;
  /** Whether it has its controls; the element with its name stays the same, which may have the focus. */
  isNear: boolean;
  isSelected: boolean;
  /** Absent for people without bulk actions. */
  toggle: Toggle<ListedProduct> | undefined;
}

const selectedRow = "bg-accent-soft hover:bg-accent-soft";

/** Of the columns that every table has, in rem. The name takes what the others leave. */
const selectWidth = 2.5;
const nameWidth = 12;
const actionsWidth = { list: 3.5, trash: 7.5 };

interface ProductTableProps extends ProductRowsProps {
  columns: ColumnLayoutState;
  heads: ReturnType<typeof useColumnHeads>;
  sort: ProductSort;
  onSort: (sort: ProductSort) => void;
}

/** The table, from tablets upwards. */
export function ProductTable(props: ProductTableProps) {
  const t = useTranslations("productList");
  const { products, inTrash, selection, columns, heads, sort, onSort, onDelete } = props;
  const { rows, isNear } = useNearRows({ items: products, first: 22, ref: useRowKeys(selection) });
  const head = { sort, onSort };
  const { layout, setColumns, setWidths } = columns;
  const shown = layout.columns;
  const widthOf = (column: ProductColumn) => layout.widths[column] ?? columnOf(column).widthRem;
  const row = useColumnDrag({
    onMove(column, to) {
      const [from, target] = distinct([column, to]);
      if (from && target) setColumns(moved(shown, from, shown.indexOf(target)));
    },
    onResize: (widths) =>
      setWidths(Object.fromEntries(Object.entries(widths).map(([column, rem]) => [column, toWidth(rem)]))),
    minWidthRem,
  });
  const lastWidth = actionsWidth[inTrash ? "trash" : "list"];
  const minWidth = shown.reduce(
    (sum, column) => sum + widthOf(column),
    (selection ? selectWidth : 0) + nameWidth + lastWidth,
  );
  return (
    <TableFrame className="hidden md:block">
      <Table className="table-fixed" style={{ minWidth: rem(minWidth) }}>
        <caption className="sr-only">
          {selection ? t("table.captionWithSelection") : t("table.caption")}
        </caption>
        <thead>
          <tr ref={row}>
            {selection && (
              <td className="border-line border-b ps-2" style={{ width: rem(selectWidth) }}>
                <SelectPageBox selection={selection} />
              </td>
            )}
            <SortableHead
              {...head}
              label={t("columns.name")}
              sorts={["name", "-name"]}
              className={selection && "ps-2"}
            />
            {shown.map((column) => {
              const { sorts, align = heads.alignOf(column) } = columnOf(column);
              const style = { width: rem(widthOf(column)) };
              // What changed last of a product in the trash is that it went there.
              const label =
                inTrash && column === "updatedAt" ? t("columns.deletedAt") : heads.labelOf(column);
              return sorts ? (
                <SortableHead
                  key={column}
                  {...head}
                  label={label}
                  sorts={sorts}
                  align={align}
                  style={style}
                  column={column}
                />
              ) : (
                <TableHead
                  key={column}
                  style={style}
                  column={column}
                  className={cn(align === "right" && "text-end")}
                >
                  {label}
                </TableHead>
              );
            })}
            <TableHead style={{ width: rem(lastWidth) }}>
              <span className="sr-only">{t("columns.actions")}</span>
            </TableHead>
          </tr>
        </thead>
        <tbody ref={rows}>
          {products.map((product, index) => (
            <ProductRow
              key={product.id}
              product={product}
              inTrash={inTrash}
              isNear={isNear(index)}
              isSelected={selection?.has(product) ?? false}
              toggle={selection?.toggle}
              shown={shown}
              onDelete={onDelete}
            />
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

interface ProductRowProps extends ProductItemProps {
  shown: readonly ProductColumn[];
}

const ProductRow = memo(function ProductRow({ isSelected, toggle, ...content }: ProductRowProps) {
  const { product, isNear } = content;
  return (
    <TableRow className={cn(isSelected && selectedRow)}>
      {toggle && isNear && (
        <TableCell className="pe-0 ps-2">
          <SelectBox isSelected={isSelected} toggle={toggle} item={product} name={product.name} />
        </TableCell>
      )}
      <RowContent {...content} hasBox={toggle !== undefined} />
    </TableRow>
  );
});

/** What is the same whether the row is selected, which may happen to all rows at once. */
interface ProductContentProps extends Omit<ProductRowProps, "isSelected" | "toggle"> {
  hasBox: boolean;
}

const RowContent = memo(function RowContent(props: ProductContentProps) {
  const { product, inTrash, isNear, hasBox, shown, onDelete } = props;
  return (
    <>
      <TableRowHead {...(hasBox && (isNear ? besideBox : withBox))}>
        <Name of={product} inTrash={inTrash} />
      </TableRowHead>
      {isNear ? (
        <>
          {shown.map((column) => {
            const { align, className } = columnOf(column);
            return (
              <TableCell key={column} className={cn(align === "right" && "text-end", className)}>
                {cellOf(column, { product, inTrash })}
              </TableCell>
            );
          })}
          <TableCell className="pe-2 text-end">
            <RowActions product={product} inTrash={inTrash} onDelete={onDelete} />
          </TableCell>
        </>
      ) : (
        <TableCell colSpan={shown.length + 1} className={columnOf("sku").className}>
          {product.sku}
        </TableCell>
      )}
    </>
  );
});

/** The name in a row with a box before it, and in one where that will be. */
const besideBox = { className: "ps-2" };
const withBox = { className: "ps-12", colSpan: 2 };

/** With the first picture before it, as decoration, and in the trash the status with which it comes back. */
function Name({ of: { id, name, cover, status }, inTrash }: { of: ListedProduct; inTrash: boolean }) {
  const shown = (
    <>
      {cover && (
        // biome-ignore lint/performance/noImgElement: it comes in its final size; next/image would encode it again.
        <img
          src={`/api/picture/${cover}/small` satisfies ReturnType<typeof picturePath>}
          alt=""
          loading="lazy"
          className="me-2 inline size-8 bg-white object-contain"
        />
      )}
      {name}
    </>
  );
  return inTrash ? (
    <span className="line-clamp-2 break-words font-medium">
      {shown} <StatusBadge status={status} />
    </span>
  ) : (
    // The link covers the whole row; the menu is above it.
    <RowLink href={`/dashboard/products/${id}`} className="line-clamp-2 break-words">
      {shown}
      <LinkPending className="ms-2 inline-block align-middle text-subtle" />
    </RowLink>
  );
}

const rem = (width: number) => `${width}rem`;

interface ProductCardsProps extends ProductRowsProps {
  shown: readonly ProductColumn[];
}

/** The cards, on phones. */
export function ProductCards({ products, inTrash, selection, shown, onDelete }: ProductCardsProps) {
  const { rows, isNear } = useNearRows({ items: products, first: 8, ref: useRowKeys(selection) });
  return (
    <ul ref={rows} className="divide-y divide-line md:hidden">
      {products.map((product, index) => (
        <ProductCard
          key={product.id}
          product={product}
          inTrash={inTrash}
          isNear={isNear(index)}
          isSelected={selection?.has(product) ?? false}
          toggle={selection?.toggle}
          shown={shown}
          onDelete={onDelete}
        />
      ))}
    </ul>
  );
}

const ProductCard = memo(function ProductCard({ isSelected, toggle, ...content }: ProductRowProps) {
  const { product, isNear } = content;
  return (
    <li
      className={cn(
        "relative grid min-h-24 grid-cols-[minmax(0,1fr)_auto] content-start items-start gap-x-2 py-3 pe-2",
        // The box is there, or will be.
        toggle ? "ps-13" : "ps-4",
        isSelected && selectedRow,
      )}
    >
      {toggle && isNear && (
        <SelectBox
          isSelected={isSelected}
          toggle={toggle}
          item={product}
          name={product.name}
          className="absolute top-0.5 start-1"
        />
      )}
      <CardContent {...content} />
    </li>
  );
});

const CardContent = memo(function CardContent(props: Omit<ProductContentProps, "hasBox">) {
  const t = useTranslations("productList");
  const { product, inTrash, isNear, shown, onDelete } = props;
  return (
    <>
      <Name of={product} inTrash={inTrash} />
      {isNear && (
        <>
          <p className="col-start-1 mt-0.5 truncate font-mono text-subtle text-xs">{product.sku}</p>
          <p className="col-start-1 mt-2 flex flex-wrap items-center gap-x-4">
            <Price amount={product.price} />
            <span className="text-subtle">
              {product.stock > 0 ? (
                t.rich("table.stock", { stock: () => <Stock count={product.stock} /> })
              ) : (
                <Stock count={product.stock} />
              )}
            </span>
          </p>
          {shown.some(isAsked) && <ListedValues product={product} columns={shown.filter(isAsked)} />}
          {inTrash && (
            <div className="col-start-1 mt-2 text-subtle">
              {t.rich("table.deleted", { change: () => <LastChange product={product} /> })}
            </div>
          )}
          <div className="col-start-2 row-span-5 row-start-1">
            <RowActions product={product} inTrash={inTrash} onDelete={onDelete} />
          </div>
        </>
      )}
    </>
  );
});

interface RowActionsProps extends Omit<ProductRowsProps, "products" | "selection"> {
  product: Product;
}

function RowActions({ product, inTrash, onDelete }: RowActionsProps) {
  return inTrash ? (
    <RestoreButton product={product} />
  ) : (
    <ProductActions product={product} onDelete={onDelete} />
  );
}
