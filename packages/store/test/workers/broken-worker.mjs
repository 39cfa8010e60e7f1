// A worker for tests that cannot load what it needs.
process.send({ broken: "no dictionary" }, () => process.exit(1));
