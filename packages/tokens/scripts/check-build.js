// @ts-check
// Runs after the install. nodejieba is an optional dependency, so that a build that fails does not bury its
// reason under a compiler's log: this says in one line what is missing.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
try {
  // The package loads its binary only when it is first used; the binary is what can be missing.
  require("nodejieba/build/Release/nodejieba.node");
} catch {
  console.error(
    "tifa: the segmenter nodejieba could not be compiled. It needs python3, make and g++ " +
      "(Debian, Ubuntu: sudo apt-get install python3 make g++; macOS: xcode-select --install), and npm must be " +
      "allowed to run its install script. Install them and run npm ci again.",
  );
  process.exit(1);
}
