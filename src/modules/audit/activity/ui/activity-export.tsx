"use client";

import { ButtonAnchor } from "@/components/ui/button";
import { Download } from "@/components/ui/list-icons";
import { useUrlState } from "@/hooks/use-url-state";
import { exportUrl, filterParams } from "./list-params";

/** Downloads everything that matches the filters of the list, on all pages. */
export function ActivityExport() {
  const [filters] = useUrlState(filterParams);
  return (
    <ButtonAnchor href={exportUrl(filters)} download>
      <Download aria-hidden />
      <span className="max-sm:sr-only">Export</span>
    </ButtonAnchor>
  );
}
