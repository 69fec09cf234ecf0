import { createLoader, createSerializer } from "nuqs/server";
import { parseAsId } from "@/components/lists/list-params";

/** The state of the import page as it stands in the URL. */
export const importParams = { import: parseAsId };

export const loadImportParams = createLoader(importParams);
export const serializeImportParams = createSerializer(importParams);
