/** What the server says about people, invitations and one’s own account. */
export const memberErrors = {
  personNotFound: "Person {id} not found.",
  accountGone: "Your account no longer exists.",
  profileChanged: "Your profile was changed elsewhere in the meantime.",
  accountChanged: "Your account was changed elsewhere in the meantime.",
  usernameTaken: "This username is taken.",
  ownAdvisor: "Nobody can be their own advisor.",
  ownSponsor: "Nobody can be their own sponsor.",
  cannotGrant:
    "You do not have the role {role, select, admin {admin} staff {staff} coordinator {coordinator} client {client} other {superuser}}, so you cannot grant or remove it.",
  cannotChange:
    "This person has the role {role, select, admin {admin} staff {staff} coordinator {coordinator} client {client} other {superuser}}, which you do not have.",
  lastOne:
    "This is the last active {role, select, admin {admin} other {superuser}}. Give someone else this role first.",
  officer:
    "{name} is the {office, select, sponsor {sponsor} representative {representative} other {sponsor and representative}} of the organization. Choose someone else first.",
  yourself: {
    enable: "You cannot enable yourself. Ask another administrator.",
    disable: "You cannot disable yourself. Ask another administrator.",
    remove: "You cannot remove yourself. Ask another administrator.",
  },
  seatsTaken: {
    invite:
      "{limit, plural, one {The only seat of this organization is taken.} other {All # seats of this organization are taken.}} Revoke an open invitation or disable someone first.",
    enable:
      "{limit, plural, one {The only seat of this organization is taken.} other {All # seats of this organization are taken.}} Disable or remove someone else first.",
    join: "{limit, plural, one {The only seat of this organization is taken.} other {All # seats of this organization are taken.}} Ask the person who invited you.",
  },
  invitationNotFound: "Invitation not found.",
  nobodyInvited: "Nobody was invited. Rows with problems: {wrong} of {rows}.",
  knownEmail: {
    existing_user: "This email already belongs to someone here.",
    disabled: "This email belongs to a disabled account. Enable the account instead.",
  },
  alreadyYourEmail: "This is already your email address",
  emailTaken: "This email address already belongs to another account.",
  formerEmailTaken: "Your former email address now belongs to another account.",
  emailChangedLately:
    "Your email address was changed less than seven days ago. You can change it only once in seven days.",
} as const;
