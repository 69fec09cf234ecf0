import { z } from "zod";
import { branding } from "@/lib/branding.schema";
import { paginationOutput } from "@/lib/pagination.schema";
import { loginOutput, viewer } from "@/modules/accounts/sign-in/auth.schema";
import { category } from "@/modules/catalogue/categories/categories.schema";
import { customField } from "@/modules/catalogue/custom-fields/custom-fields.schema";
import { productFile } from "@/modules/catalogue/files/files.schema";
import { importRow, productImport } from "@/modules/catalogue/import/imports.schema";
import { productPicture } from "@/modules/catalogue/pictures/pictures.schema";
import { filedProduct, product, productDetail } from "@/modules/catalogue/products/products.schema";
import { savedView } from "@/modules/catalogue/saved-views/saved-views.schema";
import { invitation } from "@/modules/members/invitations/invitations.schema";
import { person, personReference } from "@/modules/members/people/users.schema";
import { profile } from "@/modules/members/profile/profile.schema";
import { organizationBranding } from "@/modules/organization/branding/branding.schema";
import { organizationDetails } from "@/modules/organization/details/details.schema";
import { organizationSecurity } from "@/modules/organization/security-policy/security.schema";
import { organizationUsage } from "@/modules/organization/usage/usage.schema";
import { tenantDetail, tenantRecord, tenantSettingsState } from "@/modules/platform/tenants/tenants.schema";

/** Schemas of responses, by their names in the OpenAPI document. Schemas that inputs use as well have none. */
const named = {
  Branding: branding,
  Invitation: invitation,
  OrganizationBranding: organizationBranding,
  Organization: organizationDetails,
  OrganizationSecurity: organizationSecurity,
  OrganizationUsage: organizationUsage,
  Pagination: paginationOutput,
  Person: person,
  PersonReference: personReference,
  Product: product,
  FiledProduct: filedProduct,
  ProductDetail: productDetail,
  Category: category,
  CustomField: customField,
  ProductImport: productImport,
  ProductImportRow: importRow,
  ProductFile: productFile,
  ProductPicture: productPicture,
  Profile: profile,
  SavedView: savedView,
  SignedIn: loginOutput,
  Tenant: tenantRecord,
  TenantDetail: tenantDetail,
  TenantSettings: tenantSettingsState,
  Viewer: viewer,
};

for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { id });
