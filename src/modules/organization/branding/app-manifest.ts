import { ownAccentColor } from "@/lib/accent";
import { type Branding, unbranded } from "@/lib/branding";
import { appIconPath } from "./app-icon";

interface ManifestOf {
  name: string;
  branding: Branding;
}

/** The app that people install from a host (W3C Web Application Manifest); without an active tenant, the product's. */
export function appManifest(tenant: ManifestOf | null) {
  const { name, branding } = tenant ?? { name: "MMR", branding: unbranded };
  const icon = (side: 192 | 512, purpose: "any" | "maskable") => ({
    src: appIconPath(branding, side),
    sizes: `${side}x${side}`,
    type: "image/png",
    purpose,
  });
  return {
    id: "/",
    name,
    short_name: name,
    start_url: "/",
    scope: "/",
    display: "minimal-ui",
    background_color: "#ffffff",
    theme_color: branding.accentColor ?? ownAccentColor,
    icons: [icon(192, "any"), icon(512, "any"), icon(512, "maskable")],
  };
}
