import { z } from "zod";

/**
 * The token in a link of a mail, as it comes back. Any text, so that a cut link is told apart from a wrong request: it is
 * one that nobody knows.
 */
export const linkToken = z.string().min(1).max(200);
