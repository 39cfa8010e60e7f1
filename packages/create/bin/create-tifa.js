#!/usr/bin/env node
// Committed, since npm links no bin that is missing at install; what it runs is built.
import("../dist/main.js").then(
  ({ main }) => main(),
  (error) => {
    if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error('create-tifa: not built yet; run "npm run build" in the checkout');
    process.exitCode = 2;
  },
);
