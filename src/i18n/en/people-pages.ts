export const peoplePages = {
  people: "People",
  clientsOnly: "Your organization’s clients.",
  toInvitations: "Invitations",
  toInvite: "Invite",
  person: {
    pageTitle: "{name} – People",
  },
  invitations: {
    pageTitle: "Invitations – People",
    title: "Invitations",
  },
  invite: {
    pageTitle: "Invite – People",
    breadcrumb: "Invite",
    title: "Invite someone",
  },
  inviteSeveral: {
    pageTitle: "Invite several – People",
    title: "Invite several people",
    inviteOne: "Invite one person",
  },
} as const;
