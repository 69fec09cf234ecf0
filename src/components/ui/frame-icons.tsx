import * as lucide from "lucide";
import { directionalIcon, icon } from "./icon";

/* Those in the frame of signed-in pages, and a few that most of these pages show. */

export const Activity = icon(lucide.Activity);
export const Building2 = icon(lucide.Building2);
export const ChevronRight = directionalIcon(lucide.ChevronRight);
export const History = icon(lucide.History);
export const House = icon(lucide.House);
export const KeyRound = icon(lucide.KeyRound);
export const Menu = icon(lucide.Menu);
export const Package = icon(lucide.Package);
export const Palette = icon(lucide.Palette);
export const PanelLeftClose = icon(lucide.PanelLeftClose);
export const PanelLeftOpen = icon(lucide.PanelLeftOpen);
export const Plus = icon(lucide.Plus);
export const ScrollText = icon(lucide.ScrollText);
export const Search = icon(lucide.Search);
export const Settings = icon(lucide.Settings);
export const ShieldCheck = icon(lucide.ShieldCheck);
export const ShieldUser = icon(lucide.ShieldUser);
export const SlidersHorizontal = icon(lucide.SlidersHorizontal);
export const SquareTerminal = icon(lucide.SquareTerminal);
export const UserRound = icon(lucide.UserRound);
export const UsersRound = icon(lucide.UsersRound);
export const VenetianMask = icon(lucide.VenetianMask);
export const X = icon(lucide.X);
