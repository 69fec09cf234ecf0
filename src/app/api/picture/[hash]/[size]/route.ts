import { pictureSides } from "@/lib/product-picture";
import { findPicture } from "@/modules/catalogue/pictures/picture-files.service";
import { privatePicture, sizeOf } from "../../../private-picture";

interface PictureProps {
  params: Promise<{ hash: string; size: string }>;
}

/**
 * A picture of a product, for those who may read the product. Its URL contains the hash of its content, so that it never
 * changes; another organization's is not found, even if it is the same.
 */
export async function GET(request: Request, { params }: PictureProps): Promise<Response> {
  const { hash, size } = await params;
  return privatePicture(request, {
    hash,
    size: sizeOf(pictureSides, size),
    permission: "products:read",
    find: (db, { user }, wanted) => findPicture(db, user, hash, wanted),
  });
}
