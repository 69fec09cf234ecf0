import { avatarSizes } from "@/lib/avatar";
import { findAvatar } from "@/modules/members/avatars/avatars.service";
import { privatePicture, sizeOf } from "../../../private-picture";

interface AvatarProps {
  params: Promise<{ hash: string; size: string }>;
}

/**
 * A person's picture, for people of the same organization only. Its URL contains the hash of its content, so that it never
 * changes; another organization's is not found.
 */
export async function GET(request: Request, { params }: AvatarProps): Promise<Response> {
  const { hash, size } = await params;
  return privatePicture(request, {
    hash,
    size: sizeOf(avatarSizes, size),
    permission: "profile:read",
    find: (db, _, wanted) => findAvatar(db, hash, wanted),
  });
}
