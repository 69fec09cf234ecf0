import { cn } from "@/lib/cn";
import type { ShortcutGroup } from "@/lib/shortcuts";
import { Kbd } from "./kbd";

interface ShortcutListProps {
  shortcuts: ShortcutGroup["shortcuts"];
  className?: string;
  /** For each of them. */
  rowClassName?: string;
}

/** What keys do, and the keys. */
export function ShortcutList({ shortcuts, className, rowClassName }: ShortcutListProps) {
  return (
    <dl className={className}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does} className={cn("flex items-center justify-between gap-4", rowClassName)}>
          <dt className="order-2 flex shrink-0 flex-wrap justify-end gap-x-2 gap-y-1">
            {keys.map((together) => (
              <span key={together.join("+")} className="inline-flex gap-0.5">
                {together.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </span>
            ))}
          </dt>
          <dd className="min-w-0">{does}</dd>
        </div>
      ))}
    </dl>
  );
}
