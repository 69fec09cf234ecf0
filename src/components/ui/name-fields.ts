/** Props of the `TextField`s for the name of whoever fills in the form. */
export const ownFirstName = { name: "firstName", label: "First name", autoComplete: "given-name" } as const;
export const ownLastName = { name: "lastName", label: "Last name", autoComplete: "family-name" } as const;
