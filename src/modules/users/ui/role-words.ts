import type { Role } from "@/lib/permissions";
import type { UserState } from "../users.schema";

/** Roles as people read them, and what each is for. */
export const roleWords: Record<Role, { name: string; help: string }> = {
  admin: { name: "Admin", help: "Everything in the organization: people, roles and settings." },
  staff: { name: "Staff", help: "Creates and changes products, sees everybody." },
  coordinator: { name: "Coordinator", help: "Reads products, sees the clients." },
  client: { name: "Client", help: "Reads products, has a profile." },
  superuser: { name: "Superuser", help: "Runs the platform: every organization of it." },
};

export const stateWords: Record<UserState, string> = {
  active: "Active",
  disabled: "Disabled",
  removed: "Removed",
};
