// A worker for tests: doubles numbers, and does what it is told.
process.on("message", (batch) => {
  const replies = batch.map((item) => {
    if (item === "abort") process.abort();
    if (item === "exit") process.exit(3);
    if (item === "hang") for (;;);
    return { value: 2 * item, pid: process.pid };
  });
  process.send({ replies });
});
process.on("disconnect", () => process.exit());
process.send({ ready: true });
