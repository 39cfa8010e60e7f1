// npm run architecture -w @tifa/test: draws docs/architecture.md's picture anew, from the imports as they are.
import { readFileSync, writeFileSync } from "node:fs";
import { pure } from "./allowed-imports.js";
import { importGraph } from "./import-graph.js";
import { importPicture } from "./import-picture.js";
import { PICTURE_PAGE, replacePicture } from "./picture-page.js";
import { packageNames, readPackage } from "./read-package.js";

const picture = importPicture(importGraph(packageNames().map(readPackage)), pure);
writeFileSync(PICTURE_PAGE, replacePicture(readFileSync(PICTURE_PAGE, "utf8"), picture));
