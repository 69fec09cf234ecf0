import { z } from "zod";

/**
 * The token of an emailed link. Accepts any text, so that a truncated link is reported as unknown instead of as an
 * invalid request.
 */
export const linkToken = z.string().min(1).max(200);
