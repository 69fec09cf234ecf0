export const avatars = {
  title: "Picture",
  notChanged: "Your picture was not changed",
  saved: "Your picture was saved",
  removed: "Your picture was removed",
  choose: "Choose a picture",
  chooseAnother: "Choose another picture",
  remove: "Remove picture",
  help: "The middle square is shown, to people of your organization only.",
} as const;
