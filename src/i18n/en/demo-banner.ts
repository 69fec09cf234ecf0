export const demoBanner = {
  label: "Demo",
  text: "<strong>This is a demo, yours alone.</strong> It ends on <end></end>; everything in it is deleted then.",
  createWorkspace: "Create your own workspace",
} as const;
