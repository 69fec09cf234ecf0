import { KeyRound, Plus, SquareTerminal } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import {
  Archive,
  BookOpen,
  FilePen,
  FolderTree,
  LogOut,
  Mail,
  Monitor,
  Moon,
  Rows3,
  Rows4,
  Sun,
  UserPlus,
} from "@/components/ui/icons";
import { PackageSearch, Trash2, Upload } from "@/components/ui/list-icons";
import type { Messages } from "@/i18n/messages";
import type { Translator } from "@/i18n/translations";
import type { Preferences } from "@/lib/preferences";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import {
  type NavigationItem,
  navigation,
  type Offer,
  offered,
  type PageName,
  settingsNavigation,
} from "./navigation";

/** What an action can do, apart from opening a page. */
export interface ShellActions {
  setPreferences: (change: Partial<Preferences>) => void;
  showShortcuts: () => void;
  signOut: () => void;
}

type ActionName = keyof Messages["palette"]["actions"];

/** A page or an action, by its key in the texts. */
type Offering = Offer & {
  icon: Icon;
  /** The page that it belongs to, if its name alone does not say so. */
  section?: PageName;
  /** True for what is never meant by the beginning of a search for something else. */
  isMinor?: true;
} & ({ page: PageName } | { action: ActionName }) &
  ({ href: string } | { run: (shell: ShellActions) => void });

const pageOf = ({ name, ...item }: NavigationItem) => ({ ...item, page: name });

/** Every page that can be opened without choosing something first. */
const pages: readonly Offering[] = [
  ...navigation.map(pageOf),
  ...settingsNavigation.map((item): Offering => ({ ...pageOf(item), section: "settings" })),
  {
    page: "drafts",
    href: "/dashboard/products?status=draft",
    section: "products",
    icon: FilePen,
    permission: "products:write",
  },
  {
    page: "archivedProducts",
    href: "/dashboard/products?status=archived",
    section: "products",
    icon: Archive,
    permission: "products:write",
  },
  {
    page: "categories",
    href: "/dashboard/products/categories",
    section: "products",
    icon: FolderTree,
    permission: "products:write",
  },
  {
    page: "customFields",
    href: "/dashboard/products/fields",
    section: "products",
    icon: Rows3,
    permission: "products:write",
  },
  {
    page: "trash",
    href: "/dashboard/products?status=trash",
    section: "products",
    icon: Trash2,
    permission: "products:delete",
  },
  {
    page: "invitations",
    href: "/dashboard/users/invitations",
    section: "people",
    icon: Mail,
    permission: "users:write",
  },
  { page: "apiReference", href: "/docs", icon: BookOpen, permission: "profile:read" },
];

const actions: readonly Offering[] = [
  {
    action: "createProduct",
    href: "/dashboard/products/create",
    icon: Plus,
    permission: "products:write",
  },
  {
    action: "importProducts",
    href: "/dashboard/products/import",
    icon: Upload,
    permission: "products:write",
  },
  {
    action: "countProducts",
    href: "/dashboard/products/count",
    icon: PackageSearch,
    permission: "products:write",
  },
  {
    action: "invitePerson",
    href: "/dashboard/users/invite",
    icon: UserPlus,
    permission: "users:write",
  },
  {
    action: "inviteSeveral",
    href: "/dashboard/users/invite/several",
    icon: UserPlus,
    permission: "users:write",
    feature: "bulkInvitations",
  },
  {
    action: "createApiKey",
    href: "/dashboard/settings/developers/create",
    icon: KeyRound,
    permission: "api-keys:write",
  },
  {
    action: "createOrganization",
    href: "/platform/tenants/create",
    icon: Plus,
    permission: "tenants:write",
    isPlatforms: true,
  },
  minor("lightTheme", Sun, ({ setPreferences }) => setPreferences({ theme: "light" })),
  minor("darkTheme", Moon, ({ setPreferences }) => setPreferences({ theme: "dark" })),
  minor("systemTheme", Monitor, ({ setPreferences }) => setPreferences({ theme: "system" })),
  minor("comfortableRows", Rows3, ({ setPreferences }) => setPreferences({ density: "comfortable" })),
  minor("compactRows", Rows4, ({ setPreferences }) => setPreferences({ density: "compact" })),
  minor("shortcuts", SquareTerminal, ({ showShortcuts }) => showShortcuts()),
  minor("signOut", LogOut, ({ signOut }) => signOut()),
];

function minor(action: ActionName, icon: Icon, run: (shell: ShellActions) => void): Offering {
  return { action, icon, run, permission: "profile:read", isMinor: true };
}

/** The pages and actions that the viewer is offered, in words. */
export function commandsOf(viewer: Viewer, t: Translator<"palette">, tPages: Translator<"navigation">) {
  const inWords = (offering: Offering) => {
    const name = "page" in offering ? offering.page : offering.action;
    return {
      ...offering,
      /** Unique among them. */
      name,
      label: "page" in offering ? tPages(`pages.${offering.page}`) : t(`actions.${offering.action}`),
      /** Other words for it. */
      keywords: t(`keywords.${name}`),
      /** Where it is. */
      section: offering.section && tPages(`pages.${offering.section}`),
    };
  };
  return {
    pages: offered(pages, viewer).map(inWords),
    actions: offered(actions, viewer).map(inWords),
  };
}

export type Command = ReturnType<typeof commandsOf>["actions"][number];
