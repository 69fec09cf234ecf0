"use client";

import { useMemo, useState } from "react";
import type { ProductColumn } from "../list-options";
import { type ColumnLayout, distinct, formatLayout, parseLayout } from "./column-layout";
import { columnsCookie } from "./list-params";

const oneYearSeconds = 31_536_000;

function keepInCookie(layout: ColumnLayout): void {
  const { name, path } = columnsCookie;
  const secure = window.location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that we support.
  document.cookie = `${name}=${encodeURIComponent(formatLayout(layout))}; Path=${path}; Max-Age=${oneYearSeconds}; SameSite=Lax${secure}`;
}

interface Options {
  /** The layout that the server read from the cookie. */
  kept: string | undefined;
  /** The columns of the URL, such as of a view, which win. */
  inUrl: ProductColumn[] | null;
  setInUrl: (columns: ProductColumn[]) => void;
}

/** The columns that are shown, and their widths, remembered in this browser. Columns of a URL change there alone. */
export function useColumnLayout({ kept, inUrl, setInUrl }: Options) {
  const [own, setOwn] = useState(() => parseLayout(kept));
  const keep = (layout: ColumnLayout) => {
    setOwn(layout);
    keepInCookie(layout);
  };
  // The same in every rendering, so that rows are not rendered for it.
  const layout = useMemo(() => (inUrl ? { ...own, columns: distinct(inUrl) } : own), [inUrl, own]);
  return {
    layout,
    own,
    setColumns: (columns: ProductColumn[]) => (inUrl ? setInUrl(columns) : keep({ ...own, columns })),
    setWidths: (widths: ColumnLayout["widths"]) => keep({ ...own, widths: { ...own.widths, ...widths } }),
    reset() {
      const usual = parseLayout(undefined);
      keep(usual);
      if (inUrl) setInUrl(usual.columns);
    },
  };
}
export type ColumnLayoutState = ReturnType<typeof useColumnLayout>;
