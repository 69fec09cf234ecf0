import type { Permission } from "@/lib/permissions";
import { asPrincipal, authorize } from "@/server/authorize";
import { createContext } from "@/server/context";
import type { Principal } from "@/server/principal";
import { type TenantDb, tenantDb } from "@/server/tenancy/tenant-db";
import { failedPicture, noPicture, pictureResponse } from "./picture-response";

interface PrivatePicture<Size extends string> {
  hash: string;
  size: Size | undefined;
  permission: Permission;
  find: (db: TenantDb, principal: Principal, size: Size) => Promise<Buffer | undefined>;
}

/**
 * A WebP file whose URL has the hash of its picture, so that it never changes, for principals of its organization with the
 * permission. The response to what they may not see is that to what does not exist.
 */
export async function privatePicture<Size extends string>(
  request: Request,
  { hash, size, permission, find }: PrivatePicture<Size>,
): Promise<Response> {
  try {
    const principal = await authorize(createContext(request.headers), { permission, isChange: false });
    if (!size) return noPicture();
    const content = await asPrincipal(principal, () => find(tenantDb(), principal, size));
    if (!content) return noPicture();
    return pictureResponse(request, {
      hash: `${hash}-${size}`,
      contentType: "image/webp",
      content,
      cache: "private",
    });
  } catch (error) {
    return failedPicture(error);
  }
}

/** The size that a part of a URL names; undefined if there is no such one. */
export const sizeOf = <Size extends string>(sizes: Record<Size, number>, named: string): Size | undefined => {
  const isSize = (name: string): name is Size => Object.hasOwn(sizes, name);
  return isSize(named) ? named : undefined;
};
