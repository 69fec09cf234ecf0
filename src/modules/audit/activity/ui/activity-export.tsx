"use client";

import { useQueryStates } from "nuqs";
import { ButtonAnchor } from "@/components/ui/button";
import { Download } from "@/components/ui/icons";
import { exportAddress, filterParams } from "./list-params";

/** Downloads everything that matches the filters of the list, on all pages. */
export function ActivityExport() {
  const [filters] = useQueryStates(filterParams);
  return (
    <ButtonAnchor href={exportAddress(filters)} download>
      <Download aria-hidden />
      <span className="max-sm:sr-only">Export</span>
    </ButtonAnchor>
  );
}
