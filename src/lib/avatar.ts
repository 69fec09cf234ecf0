/** Pixels; shown at half of that at most, so that they are sharp on any screen. */
export const avatarSizes = { small: 64, large: 192 } as const;
export type AvatarSize = keyof typeof avatarSizes;

/** The URL of a person's picture on the organization's own host, for its people only. */
export const avatarPath = (hash: string, size: AvatarSize) => `/api/avatar/${hash}/${size}` as const;
