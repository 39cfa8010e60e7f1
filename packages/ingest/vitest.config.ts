import { defineConfig } from "vitest/config";
import { isStray } from "./src/pdf/contain-strays.js";

// The runner hears of every rejection that nobody waits for, those too that `containStrays` answers for.
export default defineConfig({
  test: {
    onUnhandledError: (error) =>
      isStray(error) || (error.stack ?? "").includes("pdfjs-dist") ? false : undefined,
  },
});
