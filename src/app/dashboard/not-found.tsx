export { NothingHere as default } from "../foundation";
