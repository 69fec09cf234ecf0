import type { AvatarSize } from "@/lib/avatar";
import { avatarSizes } from "@/lib/avatar";
import { findAvatar } from "@/modules/members/avatars/avatars.service";
import { asPrincipal, authorize } from "@/server/authorize";
import { createContext } from "@/server/context";
import { tenantDb } from "@/server/tenancy/tenant-db";
import { failedPicture, noPicture, pictureResponse } from "../../../picture-response";

interface AvatarProps {
  params: Promise<{ hash: string; size: string }>;
}

/**
 * A person's picture, for people of the same organization only. Its URL contains the hash of its content, so that it never
 * changes; another organization's is not found.
 */
export async function GET(request: Request, { params }: AvatarProps): Promise<Response> {
  const { hash, size } = await params;
  try {
    const context = createContext(request.headers);
    const principal = await authorize(context, { permission: "profile:read", isChange: false });
    if (!isSize(size)) return noPicture();
    const content = await asPrincipal(principal, () => findAvatar(tenantDb(), hash, size));
    return content
      ? pictureResponse(request, {
          hash: `${hash}-${size}`,
          contentType: "image/webp",
          content,
          cache: "private",
        })
      : noPicture();
  } catch (error) {
    return failedPicture(error);
  }
}

const isSize = (size: string): size is AvatarSize => Object.hasOwn(avatarSizes, size);
