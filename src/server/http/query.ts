import { AppError } from "@/lib/app-error";

/** Whether each percent sequence is part of a character in UTF-8. */
function isDecodable(text: string): boolean {
  if (!text.includes("%")) return true;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** Throws AppError BAD_REQUEST for a query that URLSearchParams would fill with U+FFFD, as if somebody had sent that. */
export function assertDecodable(search: string): void {
  if (isDecodable(search)) return;
  throw new AppError("BAD_REQUEST", "The query has percent sequences that are no UTF-8. Encode them anew.");
}
