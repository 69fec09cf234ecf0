import { type LogoReference, logoPath } from "@/lib/branding";
import { cn } from "@/lib/cn";

interface LogoPictureProps {
  src: string;
  /** The alternative text; empty if the name is shown next to it. */
  alt: string;
  /** Pixels, if known: prevents layout shift when the image loads. */
  width?: number;
  height?: number;
  className?: string;
}

/** A logo on white, in both themes: most are made for paper, and dark ones would be lost on a dark page. */
export function LogoPicture({ alt, className, ...picture }: LogoPictureProps) {
  return (
    // biome-ignore lint/performance/noImgElement: it comes in its final size; next/image would fetch and encode it again.
    <img
      alt={alt}
      {...picture}
      className={cn("w-auto max-w-full rounded-md bg-white object-contain object-left p-1", className)}
    />
  );
}

interface OrganizationLogoProps {
  logo: LogoReference;
  /** The name of the organization; empty if it is shown next to it. */
  alt: string;
  className?: string;
}

/** The logo that the organization of this host has chosen. */
export function OrganizationLogo({ logo, ...props }: OrganizationLogoProps) {
  return <LogoPicture src={logoPath(logo)} width={logo.width} height={logo.height} {...props} />;
}
