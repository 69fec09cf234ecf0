import { productFields } from "@/modules/catalogue/products/products.schema";
import { productVersions } from "@/modules/catalogue/trash/trash.schema";

const { status } = productFields.shape;

export const setStatusInput = productVersions.extend({ status });
