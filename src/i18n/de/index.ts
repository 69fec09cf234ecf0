import { catalogueErrors } from "./catalogue-errors";
import { dashboard } from "./dashboard";
import { presence } from "./presence";
import { productList } from "./product-list";
import { productQuota } from "./product-quota";
import { sampleCatalog } from "./sample-catalog";
import { sampleData } from "./sample-data";
import { savedViews } from "./saved-views";
import { skuHint } from "./sku-hint";
import { stock } from "./stock";
import { trash } from "./trash";

export const de = {
  catalogueErrors,
  dashboard,
  presence,
  productList,
  productQuota,
  sampleCatalog,
  sampleData,
  savedViews,
  skuHint,
  stock,
  trash,
};
