import * as lucide from "lucide";
import { icon } from "./icon";

/*
 * Those of single pages, and of what loads on demand. A page loads each of these files whole: what the frame, lists, the overview or
 * pages before signing in show at first is in a file of its own.
 */

export const Archive = icon(lucide.Archive);
export const BookOpen = icon(lucide.BookOpen);
export const BookmarkPlus = icon(lucide.BookmarkPlus);
export const Check = icon(lucide.Check);
export const CloudCog = icon(lucide.CloudCog);
export const Copy = icon(lucide.Copy);
export const ExternalLink = icon(lucide.ExternalLink);
export const FilePen = icon(lucide.FilePen);
export const FileUp = icon(lucide.FileUp);
export const FolderTree = icon(lucide.FolderTree);
export const GitMerge = icon(lucide.GitMerge);
export const GripVertical = icon(lucide.GripVertical);
export const Headset = icon(lucide.Headset);
export const ImageUp = icon(lucide.ImageUp);
export const Inbox = icon(lucide.Inbox);
export const Info = icon(lucide.Info);
export const LaptopMinimal = icon(lucide.LaptopMinimal);
export const LogOut = icon(lucide.LogOut);
export const Mail = icon(lucide.Mail);
export const Minus = icon(lucide.Minus);
export const Monitor = icon(lucide.Monitor);
export const Moon = icon(lucide.Moon);
export const Pause = icon(lucide.Pause);
export const Pencil = icon(lucide.Pencil);
export const Play = icon(lucide.Play);
export const Rows3 = icon(lucide.Rows3);
export const Rows4 = icon(lucide.Rows4);
export const Save = icon(lucide.Save);
export const Server = icon(lucide.Server);
export const Settings2 = icon(lucide.Settings2);
export const Smartphone = icon(lucide.Smartphone);
export const Sun = icon(lucide.Sun);
export const Tablet = icon(lucide.Tablet);
export const Terminal = icon(lucide.Terminal);
export const UserPlus = icon(lucide.UserPlus);
