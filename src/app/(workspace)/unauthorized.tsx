export { default } from "../unauthorized";
