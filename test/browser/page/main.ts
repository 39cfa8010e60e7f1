import { results } from "./results.js";

// The test reads it; the page is what `vite build` makes of a reader's own.
Object.assign(globalThis, { tifaResults: JSON.stringify(results()) });
