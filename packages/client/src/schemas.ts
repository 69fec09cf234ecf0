// The schemas with which the service validates inputs, and the shapes of its outputs: everything listed here is part of
// the package, and must not depend on the server.

import { provideOwnTexts } from "./texts";

provideOwnTexts();

export { type AppErrorCode, appErrorStatus } from "@/lib/app-error";
export { email } from "@/lib/email";
export { type FieldCondition, type FieldTest, readCondition, writeCondition } from "@/lib/field-conditions";
export { defaultPageSize } from "@/lib/pagination";
export { paginationOutput } from "@/lib/pagination.schema";
export { minPasswordCharacters, newPassword, ownWordProblem, passwordLength } from "@/lib/password-policy";
export { type Permission, type Role, roles } from "@/lib/permissions";
export { changePasswordInput } from "@/modules/accounts/password/password.schema";
export { loginInput, viewer } from "@/modules/accounts/sign-in/auth.schema";
export {
  type BulkEdit,
  type BulkEditPreview,
  type BulkEditResult,
  bulkEdit,
  bulkEditInput,
  bulkEditPreview,
  bulkEditResult,
  previewBulkEditInput,
  undoBulkEditInput,
  undoneBulkEdit,
} from "@/modules/catalogue/bulk-edit/bulk-edit.schema";
export {
  type Category,
  category,
  categoryByIdInput,
  categoryList,
  createCategoryInput,
  updateCategoryInput,
} from "@/modules/catalogue/categories/categories.schema";
export {
  type CountedStocks,
  type CountOutcome,
  countedStocks,
  countOutcomes,
  countStocksInput,
} from "@/modules/catalogue/counts/counts.schema";
export {
  type CustomField,
  createFieldInput,
  customField,
  customFieldList,
  fieldByIdInput,
  updateFieldInput,
} from "@/modules/catalogue/custom-fields/custom-fields.schema";
export {
  addFileInput,
  fileByIdInput,
  type ProductFile,
  productFile,
  productFiles,
  updateFileInput,
} from "@/modules/catalogue/files/files.schema";
export {
  type ProductHistory,
  productHistory,
  productHistoryInput,
} from "@/modules/catalogue/history/history.schema";
export {
  applyImportInput,
  beginImportInput,
  type ImportMapping,
  type ImportRow,
  importMapping,
  importRow,
  type ProductImport,
  productImport,
  stageImportInput,
} from "@/modules/catalogue/import/imports.schema";
export {
  type ListedProduct,
  type ListProductsInput,
  listProductsInput,
  type ProductFilters,
  type ProductList,
  productFilters,
  productList,
} from "@/modules/catalogue/list/list.schema";
export {
  type ProductSort,
  productSorts,
  productStatuses,
  stockLevels,
} from "@/modules/catalogue/list/list-options";
export {
  addPictureInput,
  type ProductPicture,
  pictureByIdInput,
  productPicture,
  productPictures,
  updatePictureInput,
} from "@/modules/catalogue/pictures/pictures.schema";
export {
  createProductInput,
  type FiledProduct,
  filedProduct,
  type Product,
  type ProductFields,
  product,
  productByIdInput,
  productDetail,
  productFields,
  productVersion,
  updateProductInput,
} from "@/modules/catalogue/products/products.schema";
export { givenStatuses, type ProductStatus } from "@/modules/catalogue/products/statuses";
export { setStatusInput } from "@/modules/catalogue/status/status.schema";
export {
  adjustStockInput,
  countStockInput,
  type StockMovement,
  type StockMovementList,
  stockMovement,
  stockMovementList,
  stockMovementsInput,
} from "@/modules/catalogue/stock/stock.schema";
export { productVersions } from "@/modules/catalogue/trash/trash.schema";
export {
  type Invitation,
  type InviteInput,
  invitation,
  invitationList,
  inviteInput,
  listInvitationsInput,
} from "@/modules/members/invitations/invitations.schema";
export {
  type ListedPerson,
  type ListUsersInput,
  listUsersInput,
  type Person,
  person,
  type UserSort,
  type UserState,
  updateUserInput,
  userByIdInput,
  userList,
  userSorts,
  userStates,
} from "@/modules/members/people/users.schema";
export { type Profile, profile, updateProfileInput } from "@/modules/members/profile/profile.schema";
export { organizationDetails, updateOrganizationInput } from "@/modules/organization/details/details.schema";
