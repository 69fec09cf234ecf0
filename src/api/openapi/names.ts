import { z } from "zod";
import { branding } from "@/lib/branding";
import { paginationOutput } from "@/lib/pagination";
import { loginOutput, viewer } from "@/modules/auth/auth.schema";
import { organizationBranding } from "@/modules/organizations/branding.schema";
import { organizationDetails } from "@/modules/organizations/details.schema";
import { organizationSecurity } from "@/modules/organizations/security.schema";
import { organizationUsage } from "@/modules/organizations/usage.schema";
import { importRow, productImport } from "@/modules/products/imports.schema";
import { product, productDetail } from "@/modules/products/products.schema";
import { savedView } from "@/modules/saved-views/saved-views.schema";
import { tenantDetail, tenantRecord, tenantSettingsState } from "@/modules/tenants/tenants.schema";
import { invitation } from "@/modules/users/invitations.schema";
import { profile } from "@/modules/users/profile.schema";
import { person, personReference } from "@/modules/users/users.schema";

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
  ProductDetail: productDetail,
  ProductImport: productImport,
  ProductImportRow: importRow,
  Profile: profile,
  SavedView: savedView,
  SignedIn: loginOutput,
  Tenant: tenantRecord,
  TenantDetail: tenantDetail,
  TenantSettings: tenantSettingsState,
  Viewer: viewer,
};

for (const [id, schema] of Object.entries(named)) z.globalRegistry.add(schema, { id });
