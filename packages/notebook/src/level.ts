/** Share of false findings that a reading accepts: it names what has a smaller q. */
export const LEVEL = 0.05;
