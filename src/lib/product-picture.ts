/** The longest side of each size, in pixels; smaller originals are not enlarged. */
export const pictureSides = { small: 96, medium: 480, large: 1600 } as const;
export type PictureSize = keyof typeof pictureSides;

/** Of one product. */
export const maxPictures = 10;

/** The URL of a product's picture on the organization's own host, for those who may see the product. */
export const picturePath = (hash: string, size: PictureSize) => `/api/picture/${hash}/${size}` as const;
