import * as lucide from "lucide";
import { type ComponentProps, createElement, type FunctionComponent } from "react";

export type Icon = FunctionComponent<ComponentProps<"svg">>;

/**
 * A component for a shape of Lucide. The elements are made once; lucide-react makes them again for every rendering, five times
 * the work on the server, for something that most buttons and rows contain.
 */
function icon(shape: lucide.IconNode): Icon {
  const children = shape.map(([tag, attributes], index) => createElement(tag, { ...attributes, key: index }));
  return (props) => (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      {...props}
    >
      {children}
    </svg>
  );
}

export const Activity = icon(lucide.Activity);
export const ArchiveRestore = icon(lucide.ArchiveRestore);
export const ArrowDown = icon(lucide.ArrowDown);
export const ArrowLeft = icon(lucide.ArrowLeft);
export const ArrowRight = icon(lucide.ArrowRight);
export const ArrowUp = icon(lucide.ArrowUp);
export const BookOpen = icon(lucide.BookOpen);
export const Bookmark = icon(lucide.Bookmark);
export const BookmarkPlus = icon(lucide.BookmarkPlus);
export const Building2 = icon(lucide.Building2);
export const ChartLine = icon(lucide.ChartLine);
export const Check = icon(lucide.Check);
export const ChevronDown = icon(lucide.ChevronDown);
export const ChevronLeft = icon(lucide.ChevronLeft);
export const ChevronRight = icon(lucide.ChevronRight);
export const ChevronsUpDown = icon(lucide.ChevronsUpDown);
export const Circle = icon(lucide.Circle);
export const CircleAlert = icon(lucide.CircleAlert);
export const CircleCheck = icon(lucide.CircleCheck);
export const CloudCog = icon(lucide.CloudCog);
export const CloudOff = icon(lucide.CloudOff);
export const Columns3 = icon(lucide.Columns3);
export const Copy = icon(lucide.Copy);
export const Download = icon(lucide.Download);
export const ExternalLink = icon(lucide.ExternalLink);
export const Eye = icon(lucide.Eye);
export const EyeOff = icon(lucide.EyeOff);
export const FileClock = icon(lucide.FileClock);
export const FileUp = icon(lucide.FileUp);
export const GitMerge = icon(lucide.GitMerge);
export const Headset = icon(lucide.Headset);
export const History = icon(lucide.History);
export const House = icon(lucide.House);
export const ImageUp = icon(lucide.ImageUp);
export const Inbox = icon(lucide.Inbox);
export const Info = icon(lucide.Info);
export const KeyRound = icon(lucide.KeyRound);
export const LaptopMinimal = icon(lucide.LaptopMinimal);
export const ListFilter = icon(lucide.ListFilter);
export const ListX = icon(lucide.ListX);
export const LoaderCircle = icon(lucide.LoaderCircle);
export const Lock = icon(lucide.Lock);
export const LogOut = icon(lucide.LogOut);
export const Mail = icon(lucide.Mail);
export const MailPlus = icon(lucide.MailPlus);
export const Menu = icon(lucide.Menu);
export const Minus = icon(lucide.Minus);
export const Monitor = icon(lucide.Monitor);
export const Moon = icon(lucide.Moon);
export const Package = icon(lucide.Package);
export const PackageMinus = icon(lucide.PackageMinus);
export const PackageSearch = icon(lucide.PackageSearch);
export const PackageX = icon(lucide.PackageX);
export const Palette = icon(lucide.Palette);
export const PanelLeftClose = icon(lucide.PanelLeftClose);
export const PanelLeftOpen = icon(lucide.PanelLeftOpen);
export const Pause = icon(lucide.Pause);
export const Pencil = icon(lucide.Pencil);
export const Play = icon(lucide.Play);
export const Plus = icon(lucide.Plus);
export const Rows3 = icon(lucide.Rows3);
export const Rows4 = icon(lucide.Rows4);
export const Save = icon(lucide.Save);
export const ScrollText = icon(lucide.ScrollText);
export const Search = icon(lucide.Search);
export const SearchX = icon(lucide.SearchX);
export const Server = icon(lucide.Server);
export const Settings = icon(lucide.Settings);
export const Settings2 = icon(lucide.Settings2);
export const ShieldCheck = icon(lucide.ShieldCheck);
export const ShieldUser = icon(lucide.ShieldUser);
export const SlidersHorizontal = icon(lucide.SlidersHorizontal);
export const Smartphone = icon(lucide.Smartphone);
export const SquareTerminal = icon(lucide.SquareTerminal);
export const Sun = icon(lucide.Sun);
export const Table2 = icon(lucide.Table2);
export const Tablet = icon(lucide.Tablet);
export const Terminal = icon(lucide.Terminal);
export const Trash2 = icon(lucide.Trash2);
export const TriangleAlert = icon(lucide.TriangleAlert);
export const Upload = icon(lucide.Upload);
export const UserPlus = icon(lucide.UserPlus);
export const UserRound = icon(lucide.UserRound);
export const UsersRound = icon(lucide.UsersRound);
export const VenetianMask = icon(lucide.VenetianMask);
export const X = icon(lucide.X);
