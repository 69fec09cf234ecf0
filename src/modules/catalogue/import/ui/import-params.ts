import { parseAsId } from "@/components/lists/list-params";
import { createLoader, createSerializer } from "@/lib/url-params";

/** The URL state of the import page. */
export const importParams = { import: parseAsId };

export const loadImportParams = createLoader(importParams);
export const serializeImportParams = createSerializer(importParams);
