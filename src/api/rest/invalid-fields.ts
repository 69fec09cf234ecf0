import { AppError } from "@/lib/app-error";

/** Names what is wrong with a request by field, parameter or header. */
export const invalidFields = (fieldErrors: Record<string, string[]>) =>
  new AppError("BAD_REQUEST", "Some fields are not valid.", { fieldErrors });
