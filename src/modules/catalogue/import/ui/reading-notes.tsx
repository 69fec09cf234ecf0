"use client";

import { Card } from "@/components/ui/card";
import { Info } from "@/components/ui/icons";
import { useTranslations } from "@/i18n/translations";
import { shorten } from "@/lib/cut";
import type { AdjustmentCount } from "@/lib/product-import";
import { useAmountFields } from "@/modules/catalogue/products/ui/amount-fields";
import { useCount } from "@/viewer/use-count";

interface ReadingNotesProps {
  notes: string[];
  adjustments: AdjustmentCount[];
}

/** Notes on what was ignored or interpreted when the file was read; nothing if there are none. */
export function ReadingNotes({ notes, adjustments }: ReadingNotesProps) {
  const t = useTranslations("productImport");
  const tField = useTranslations("productFields");
  const written = useCount();
  const { write } = useAmountFields();
  if (notes.length + adjustments.length === 0) return null;
  return (
    <Card title={t("notes.title")}>
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
        {adjustments.map(({ field, kind, count, line, from, to }) => (
          <Note key={`${field} ${kind}`}>
            {t(`notes.adjusted.${kind}`, {
              field: tField(field),
              count,
              shown: written(count),
              line: String(line),
            })}
            {to && (
              <>
                {" "}
                <span className="text-subtle">
                  {t("notes.example", {
                    from: visible(from),
                    to: shorten(field === "price" || field === "cost" ? write(to) : to, 60),
                  })}
                </span>
              </>
            )}
          </Note>
        ))}
      </ul>
    </Card>
  );
}

/** A cell with visible line breaks and tabs. */
const visible = (cell: string) =>
  shorten(
    cell
      .trim()
      .replace(/\r\n?|\n/g, "⏎")
      .replace(/\t/g, "⇥"),
    60,
  );

function Note({ children }: { children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-subtle" />
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}
