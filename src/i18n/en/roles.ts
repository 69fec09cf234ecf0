/** Roles, and what each is for. */
export const roles = {
  role: {
    admin: {
      name: "Admin",
      help: "Manages everything in the organization: people, roles and settings.",
    },
    staff: { name: "Staff", help: "Creates and edits products, sees everyone." },
    coordinator: { name: "Coordinator", help: "Sees products and clients." },
    client: { name: "Client", help: "Sees products and their own profile." },
    superuser: { name: "Superuser", help: "Runs the platform and all its organizations." },
  },
} as const;
