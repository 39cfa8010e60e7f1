import { defineConfig } from "vitest/config";

// The tests start the real bin, which takes its time on a busy machine.
export default defineConfig({ test: { testTimeout: 60_000 } });
