export const activityPage = {
  title: "Activity",
  ofEveryone: "Who changed what, and when.",
  ofClients: "What clients did, and changes to their accounts.",
} as const;
