const fileDirectory = "/api/file/";

/** The URL of a product's file on the organization's own host, for those who may see the product. */
export const filePath = (id: number) => `${fileDirectory}${id}` as const;

/** Whether the path is that of a file that somebody has uploaded as it is. */
export const isFilePath = (pathname: string) => pathname.startsWith(fileDirectory);
