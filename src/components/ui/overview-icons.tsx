import * as lucide from "lucide";
import { icon } from "./icon";

/* Those of the overview, and of charts. */

export const ChartLine = icon(lucide.ChartLine);
export const Circle = icon(lucide.Circle);
export const FileClock = icon(lucide.FileClock);
export const MailPlus = icon(lucide.MailPlus);
export const PackageMinus = icon(lucide.PackageMinus);
export const PackageX = icon(lucide.PackageX);
export const Table2 = icon(lucide.Table2);
