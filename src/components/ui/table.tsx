import type { ComponentProps, CSSProperties } from "react";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "@/components/ui/list-icons";
import { cn } from "@/lib/cn";

/** Borders are separate, since collapsed ones stay behind when a cell is sticky. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <table
      className={cn("w-full border-separate border-spacing-0 [&>tbody>tr+tr>*]:border-t", className)}
      {...props}
    />
  );
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("relative bg-surface hover:bg-row-hover", className)} {...props} />;
}

interface TableHeadProps extends ComponentProps<"th"> {
  /** The name of a column that can be dragged: see `useColumnDrag`. */
  column?: string | undefined;
}

export function TableHead({ className, column, children, ...props }: TableHeadProps) {
  return (
    <th
      scope="col"
      data-column={column}
      className={cn("h-9 border-line border-b px-4 font-medium text-subtle text-xs", className)}
      {...props}
    >
      {children}
      {column && <span aria-hidden data-column-edge="" />}
    </th>
  );
}

const cell = "h-11 px-4 align-middle compact:h-8";

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn(cell, className)} {...props} />;
}

/** The cell with the row's name, which screen readers read with the others. */
export function TableRowHead({ className, ...props }: ComponentProps<"th">) {
  return <th scope="row" className={cn(cell, "font-normal", className)} {...props} />;
}

interface SortableHeadProps<Sort extends string> {
  label: string;
  /** The sort keys of this column; the first click uses the first one. */
  sorts: readonly [ascending: Sort, descending: Sort];
  sort: Sort;
  onSort: (sort: Sort) => void;
  className?: string | undefined;
  style?: CSSProperties;
  column?: string | undefined;
  align?: "left" | "right" | undefined;
}

export function SortableHead<Sort extends string>(props: SortableHeadProps<Sort>) {
  const [ascending, descending] = props.sorts;
  const direction =
    props.sort === ascending ? "ascending" : props.sort === descending ? "descending" : undefined;
  const Icon = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <TableHead
      aria-sort={direction ?? "none"}
      className={cn(props.align === "right" && "text-end", props.className)}
      style={props.style}
      column={props.column}
    >
      <button
        type="button"
        onClick={() => props.onSort(direction === "ascending" ? descending : ascending)}
        className={cn(
          "-mx-1.5 inline-flex h-7 items-center gap-1 rounded px-1.5 hover:bg-muted hover:text-foreground",
          direction && "text-foreground",
          props.align === "right" && "flex-row-reverse",
        )}
      >
        {props.label}
        <Icon aria-hidden className={cn("size-3.5", !direction && "opacity-50")} />
      </button>
    </TableHead>
  );
}
