import { KeyRound, Plus, SquareTerminal } from "@/components/ui/frame-icons";
import type { Icon } from "@/components/ui/icon";
import { BookOpen, LogOut, Mail, Monitor, Moon, Rows3, Rows4, Sun, UserPlus } from "@/components/ui/icons";
import { Trash2, Upload } from "@/components/ui/list-icons";
import type { Preferences } from "@/lib/preferences";
import type { Viewer } from "@/modules/accounts/sign-in/auth.schema";
import { type NavigationItem, navigation, type Offer, offered, settingsNavigation } from "./navigation";

/** What an action can do, apart from opening a page. */
export interface ShellActions {
  setPreferences: (change: Partial<Preferences>) => void;
  showShortcuts: () => void;
  signOut: () => void;
}

export type Command = Offer & {
  label: string;
  icon: Icon;
  /** Other words for it. */
  keywords?: string;
  /** Where it is, if the label alone does not say so. */
  section?: string;
  /** True for what is never meant by the beginning of a search for something else. */
  isMinor?: true;
} & ({ href: string } | { run: (shell: ShellActions) => void });

const keywords: Record<string, string> = {
  "/dashboard": "dashboard home figures",
  "/dashboard/products": "catalog items stock",
  "/dashboard/users": "users members team clients",
  "/dashboard/activity": "history log audit changes",
  "/platform/tenants": "tenants customers workspaces",
  "/platform/metrics": "metrics health",
  "/dashboard/settings/profile": "name username account",
  "/dashboard/settings/organization": "name subdomain time zone currency language",
  "/dashboard/settings/security": "password second factor sessions devices two-factor",
  "/dashboard/settings/organization-security": "sign-in rules second factor sessions retention",
  "/dashboard/settings/branding": "logo color",
  "/dashboard/settings/developers": "api keys origins",
  "/dashboard/settings/roles": "permissions access",
};

const withKeywords = (item: NavigationItem): Command => ({ ...item, keywords: keywords[item.href] ?? "" });

/** Every page that can be opened without choosing something first. */
const pages: readonly Command[] = [
  ...navigation.map(withKeywords),
  ...settingsNavigation.map((item): Command => ({ ...withKeywords(item), section: "Settings" })),
  {
    href: "/dashboard/products?status=trash",
    label: "Trash",
    keywords: "deleted products restore",
    section: "Products",
    icon: Trash2,
    permission: "products:delete",
  },
  {
    href: "/dashboard/users/invitations",
    label: "Invitations",
    section: "People",
    icon: Mail,
    permission: "users:write",
  },
  {
    href: "/docs",
    label: "API reference",
    keywords: "rest docs",
    icon: BookOpen,
    permission: "profile:read",
  },
];

const actions: readonly Command[] = [
  {
    href: "/dashboard/products/create",
    label: "Create product",
    keywords: "new add",
    icon: Plus,
    permission: "products:write",
  },
  {
    href: "/dashboard/products/import",
    label: "Import products",
    keywords: "csv file upload",
    icon: Upload,
    permission: "products:write",
  },
  {
    href: "/dashboard/users/invite",
    label: "Invite person",
    keywords: "new add user people",
    icon: UserPlus,
    permission: "users:write",
  },
  {
    href: "/dashboard/users/invite/several",
    label: "Invite several people",
    keywords: "new add users",
    icon: UserPlus,
    permission: "users:write",
    feature: "bulkInvitations",
  },
  {
    href: "/dashboard/settings/developers/create",
    label: "Create API key",
    keywords: "new add",
    icon: KeyRound,
    permission: "api-keys:write",
  },
  {
    href: "/platform/tenants/create",
    label: "Create organization",
    keywords: "new add tenant",
    icon: Plus,
    permission: "tenants:write",
    isPlatforms: true,
  },
  minor("Light theme", Sun, ({ setPreferences }) => setPreferences({ theme: "light" })),
  minor("Dark theme", Moon, ({ setPreferences }) => setPreferences({ theme: "dark" })),
  minor("System theme", Monitor, ({ setPreferences }) => setPreferences({ theme: "system" })),
  minor("Comfortable rows", Rows3, ({ setPreferences }) => setPreferences({ density: "comfortable" })),
  minor("Compact rows", Rows4, ({ setPreferences }) => setPreferences({ density: "compact" })),
  minor("Keyboard shortcuts", SquareTerminal, ({ showShortcuts }) => showShortcuts()),
  minor("Sign out", LogOut, ({ signOut }) => signOut()),
];

function minor(label: string, icon: Icon, run: (shell: ShellActions) => void): Command {
  return { label, icon, run, permission: "profile:read", isMinor: true };
}

/** The pages and actions that the viewer is offered. */
export const commandsOf = (viewer: Viewer) => ({
  pages: offered(pages, viewer),
  actions: offered(actions, viewer),
});
