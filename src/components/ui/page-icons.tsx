import * as lucide from "lucide";
import { icon } from "./icon";

/* Those of buttons, alerts, fields and error pages, which every page loads; all others are in icons.tsx. */

export const CircleAlert = icon(lucide.CircleAlert);
export const CircleCheck = icon(lucide.CircleCheck);
export const CloudOff = icon(lucide.CloudOff);
export const LoaderCircle = icon(lucide.LoaderCircle);
export const Lock = icon(lucide.Lock);
export const SearchX = icon(lucide.SearchX);
export const TriangleAlert = icon(lucide.TriangleAlert);
