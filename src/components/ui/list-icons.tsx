import * as lucide from "lucide";
import { directionalIcon, icon } from "./icon";

/* Those of lists. */

export const ArchiveRestore = icon(lucide.ArchiveRestore);
export const ArrowDown = icon(lucide.ArrowDown);
export const ArrowUp = icon(lucide.ArrowUp);
export const Bookmark = icon(lucide.Bookmark);
export const ChevronDown = icon(lucide.ChevronDown);
export const ChevronLeft = directionalIcon(lucide.ChevronLeft);
export const ChevronsUpDown = icon(lucide.ChevronsUpDown);
export const Columns3 = icon(lucide.Columns3);
export const Download = icon(lucide.Download);
export const ListFilter = icon(lucide.ListFilter);
export const ListX = icon(lucide.ListX);
export const PackageSearch = icon(lucide.PackageSearch);
export const Trash2 = icon(lucide.Trash2);
export const Upload = icon(lucide.Upload);
