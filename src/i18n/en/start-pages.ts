export const startPages = {
  signUp: {
    title: "Create a workspace",
    description:
      "For your organization, on its own subdomain. You become its administrator. Already have one? <link>Find your workspace</link>",
  },
  signUpClosed: {
    title: "Sign-up is closed",
    byOperator: "New workspaces are created by the operator of this service.",
    byOperatorAt:
      "New workspaces are created by the operator of this service. To get one, write to <link>{email}</link>",
    haveOne: "Does your organization have a workspace already? Someone who manages it can invite you.",
    find: "Find your workspace",
  },
  workspaces: {
    title: "Find your workspaces",
    description:
      "We will email you a link to each workspace where you have an account. Know it already? <link>Enter its subdomain</link>",
  },
} as const;
