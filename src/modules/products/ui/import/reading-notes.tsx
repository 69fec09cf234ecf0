"use client";

import { Info } from "lucide-react";
import { Card, CardHeader } from "@/components/ui/card";
import { shorten } from "@/lib/cut";
import type { AdjustmentCount, AdjustmentKind } from "@/lib/product-import";
import { columnTitles } from "../../product-titles";
import { useAmountFields } from "../price";
import { useCount } from "./use-count";

/** What an adjustment has done to a cell. */
export const adjustmentMessages: Record<AdjustmentKind, string> = {
  joined: "lines joined to one",
  invisible: "invisible characters taken as empty",
  currency: "currency left out",
  zeros: "zeros after the cents left out",
};

interface ReadingNotesProps {
  notes: string[];
  adjustments: AdjustmentCount[];
}

/** What was left out, joined or changed when the file was read; nothing where it was taken as it is. */
export function ReadingNotes({ notes, adjustments }: ReadingNotesProps) {
  const written = useCount();
  const { write } = useAmountFields();
  if (notes.length + adjustments.length === 0) return null;
  return (
    <Card aria-labelledby="reading-notes">
      <CardHeader title="How the file was read" titleId="reading-notes" />
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
        {adjustments.map(({ field, kind, count, line, from, to }) => (
          <Note key={`${field} ${kind}`}>
            {columnTitles[field]}: {adjustmentMessages[kind]}{" "}
            {count === 1 ? `in line ${line}` : `in ${written(count)} rows, the first of them line ${line}`}
            {to && (
              <>
                {" "}
                <span className="text-subtle">
                  (“{visible(from)}” is taken for “{shorten(field === "price" ? write(to) : to, 60)}”)
                </span>
              </>
            )}
          </Note>
        ))}
      </ul>
    </Card>
  );
}

/** A cell with its line breaks and tabs to be seen. */
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
