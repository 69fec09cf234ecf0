import { type AvatarSize, avatarPath } from "@/lib/avatar";
import { cn } from "@/lib/cn";
import { initialsOf } from "@/lib/format";

interface AvatarProps {
  name: string;
  /** The hash of the person's picture; null or absent for initials. */
  picture?: string | null;
  /** Which of the pictures: the small one is sharp up to 32 pixels. */
  size?: AvatarSize;
  className?: string;
}

/**
 * A person's picture; their initials if they have none, and below it until it has loaded. Initials are decoration and so no
 * text: they are not part of the name of what they are in.
 */
export function Avatar({ name, picture, size = "small", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-initials={initialsOf(name)}
      className={cn(
        "relative inline-flex size-7 shrink-0 items-center justify-center overflow-hidden rounded-full bg-accent-soft font-semibold text-2xs text-link before:content-[attr(data-initials)]",
        className,
      )}
    >
      {picture && (
        // biome-ignore lint/performance/noImgElement: it comes in its final size; next/image would fetch and encode it again.
        <img
          src={avatarPath(picture, size)}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}
