export { ClosedPage as default } from "./foundation";
