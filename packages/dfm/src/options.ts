export { checkOptions, oneOf } from "@tifa/corpus";
