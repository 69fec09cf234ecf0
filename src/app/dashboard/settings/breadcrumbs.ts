const settings = { href: "/dashboard/settings", label: "Settings" };
const developers = { href: "/dashboard/settings/developers", label: "Developers" };

/** The breadcrumbs of a page of the settings. */
export const inSettings = (current: string) => ({ parents: [settings], current });

/** The breadcrumbs of a page below the developers' settings. */
export const inDevelopers = (current: string) => ({ parents: [settings, developers], current });
