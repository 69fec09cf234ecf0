import { Skeleton } from "@/components/ui/skeleton";

/** The number of lines that the list will have, to prevent layout shift. */
export function ListSkeleton({ label, rows }: { label: string; rows: number }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <div
          key={row}
          className="flex h-11 items-center gap-6 border-line border-t px-4 first:border-t-0 compact:h-8"
        >
          <Skeleton className="h-3.5 flex-1" />
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
    </div>
  );
}
