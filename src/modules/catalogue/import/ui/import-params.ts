import { createLoader, createSerializer } from "nuqs/server";
import { parseAsId } from "@/components/lists/list-params";

/** The URL state of the import page. */
export const importParams = { import: parseAsId };

export const loadImportParams = createLoader(importParams);
export const serializeImportParams = createSerializer(importParams);
