import { useCan } from "@/viewer/viewer-context";
import type { ProductFields } from "../products.schema";
import { emptyFields, emptyFieldsWithCost } from "./form-values";

/** The form of a new product, with a cost price if the person may give one. */
export const useEmptyFields = (): ProductFields =>
  useCan("products:cost") ? emptyFieldsWithCost : emptyFields;
