import { productStatus } from "@/server/db/schema";
import type { Samples } from "@/server/testing/attack-matrix/samples";
import { createProduct } from "@/server/testing/builders";

export const samples: Samples = {
  "products.restore": {
    rows: { id: ({ organizationId }) => createProduct(organizationId, { status: productStatus.deleted }) },
  },
};
