import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BIN, folder, ROOT, runProgram } from "../faults/run-tifa.js";

const files = folder();
afterAll(files.remove);

const SAMPLES = join(ROOT, "data", "samples", "damaged");
/** Stands in files that no input leads to. */
const SECRET = "青岚省机密文件原文";

/** Every command on real input; `OUT` is a place for results. */
const COMMANDS: readonly (readonly string[])[] = [
  ["parse", SAMPLES],
  ["tokens", "--jobs", "2", SAMPLES],
  ["features", SAMPLES],
  ["keyness", SAMPLES, "--help"],
  ["build", SAMPLES, "--out", "OUT/store", "--jobs", "1", "--quiet"],
  ["compare", "OUT/store", "--target", "province=34", "--min-count", "1"],
  ["report", SAMPLES, "--out", "OUT/report.html"],
];

/** Names and contents of all below a folder. */
function contents(path: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [
        join(entry.parentPath, entry.name),
        readFileSync(join(entry.parentPath, entry.name), "latin1"),
      ]),
  );
}

describe("without a network, and where text is never code", () => {
  const out = files.at("out");
  const home = files.at("home");
  const temporary = files.at("tmp");
  let prefix: readonly string[];
  let before: Record<string, string>;
  beforeAll(async () => {
    for (const path of [out, home, temporary]) mkdirSync(path);
    const own = await runProgram(["unshare", "-n", "true"]).catch(() => null);
    // A namespace with nothing but its own loopback, where one may be made; the hook below holds everywhere.
    prefix = own?.code === 0 ? ["unshare", "-n"] : [];
    files.put(
      "no-network.mjs",
      `import net from "node:net"; import dns from "node:dns"; import dgram from "node:dgram"; import { syncBuiltinESMExports } from "node:module";
       const refuse = (name) => () => { console.error("NETWORK " + name); process.exit(99); };
       net.Socket.prototype.connect = refuse("connect"); net.Server.prototype.listen = refuse("listen");
       dns.lookup = refuse("lookup"); dns.promises.lookup = refuse("lookup"); dgram.createSocket = refuse("datagram");
       globalThis.fetch = refuse("fetch"); syncBuiltinESMExports();`,
    );
    before = contents(SAMPLES);
  });

  it.each(COMMANDS.map((command) => [command.join(" ").replaceAll(SAMPLES, "samples"), command] as const))(
    "tifa %s does its work, and writes where it is told and nowhere else",
    async (_, command) => {
      const args = command.map((argument) => argument.replace("OUT", out));
      const node = [
        process.execPath,
        "--disallow-code-generation-from-strings",
        "--import",
        files.at("no-network.mjs"),
        BIN,
      ];
      const [program, ...rest] = [...prefix, ...node, ...args];
      const run = await runProgram(
        [program!, ...rest],
        { HOME: home, TMPDIR: temporary, XDG_CACHE_HOME: home },
        home,
      );
      expect(run.stderr).toBe("");
      expect(run.code).toBe(0);
      expect(readdirSync(home)).toEqual([]);
      expect(readdirSync(temporary)).toEqual([]);
      expect(contents(SAMPLES)).toEqual(before);
    },
  );

  it("wrote what was asked for, and nothing beside it", () => {
    expect(readdirSync(out).sort()).toEqual(["report.html", "store"]);
    expect(readFileSync(join(out, "report.html"), "utf8")).not.toMatch(
      /<(?:link|iframe|object|embed|base)\b|<script[^>]* src|url\(\s*["']?https?:/i,
    );
  });
});

describe("outside the given folder", () => {
  it("nothing is read: by links, by links in links, by names in archives", async () => {
    files.put("outside/secret.txt", `${SECRET}\n`);
    files.put("given/a.txt", "青岚省召开防汛会议\n");
    symlinkSync(files.at("outside/secret.txt"), files.at("given/link.txt"));
    symlinkSync(files.at("outside"), files.at("given/folder"));
    symlinkSync("../outside/secret.txt", files.at("given/relative.txt"));
    symlinkSync("link.txt", files.at("given/twice.txt"));
    symlinkSync("/etc/passwd", files.at("given/passwd.txt"));
    symlinkSync("loop.txt", files.at("given/loop.txt"));
    mkdirSync(files.at("packed"));
    const names = `import os, tarfile, zipfile, io
given, secret = ${JSON.stringify(files.at("packed"))}, ${JSON.stringify(files.at("outside/secret.txt"))}
with zipfile.ZipFile(given + "/names.zip", "w") as z:
    for name in ("../outside/escaped.txt", "/tmp/tifa-escaped.txt", "C:\\\\escaped.txt", "ok/../../escaped.txt", "fine.txt"):
        z.writestr(name, "青岚省召开防汛会议")
    link = zipfile.ZipInfo("link.txt"); link.external_attr = 0o120777 << 16
    z.writestr(link, secret)
with tarfile.open(given + "/names.tar", "w") as t:
    for name, kind, to in (("sym.txt", tarfile.SYMTYPE, secret), ("hard.txt", tarfile.LNKTYPE, secret), ("dev.txt", tarfile.CHRTYPE, ""), ("../up.txt", tarfile.REGTYPE, "")):
        info = tarfile.TarInfo(name); info.type = kind; info.linkname = to
        data = "青岚省召开防汛会议".encode() if kind == tarfile.REGTYPE else b""
        info.size = len(data); t.addfile(info, io.BytesIO(data))
`;
    expect((await runProgram(["python3", "-c", names])).stderr).toBe("");
    const run = await runProgram([process.execPath, BIN, "parse", files.at("given"), files.at("packed")]);
    expect(run.stdout).not.toContain(SECRET);
    expect(run.stdout).not.toContain("root:");
    const rows = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { source: { path: string; record: string | null }; error?: object });
    const read = rows
      .filter(({ error }) => !error)
      .map(({ source }) => source.record ?? source.path.slice(files.path.length));
    // An archive with a name that leads out of it is refused.
    expect(read).toEqual(["/given/a.txt"]);
    expect(rows.filter(({ error }) => error).length).toBe(2);
    for (const path of ["outside/escaped.txt", "escaped.txt", "up.txt"])
      expect(existsSync(files.at(path))).toBe(false);
    expect(existsSync("/tmp/tifa-escaped.txt")).toBe(false);
  });
});
