// Makes fonts/tifa-noto-sans-sc.ttf again, byte for byte, from packages of the npm registry:
//   node scripts/subset-font.js            (needs the network; about a minute)
//   node scripts/subset-font.js --check    (fails if the committed font would change)
// The tools live in a temporary folder: they are needed once, not by those who install the package.
//
// All layout features are left out. Text then is as wide as the sum of its advances, and the width that
// the charts compute is the width that is drawn; the price is kerning between Latin letters.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FONT = "@expo-google-fonts/noto-sans-sc@0.4.3";
const TOOLS = ["subset-font@2.9.0", "fontverter@2.0.0", "harfbuzzjs@1.6.4"];
const SOURCE = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
}

/** Everything but Han: Latin with pinyin's vowels, Greek, punctuation of both widths, and the signs charts use. */
function otherCharacters() {
  return [
    range(0x20, 0x7e),
    range(0xa0, 0x17f),
    "ǎǐǒǔǖǘǚǜǍǏǑǓǕǗǙǛǹǸḿɑɡ",
    range(0x391, 0x3c9),
    range(0x2010, 0x2027),
    range(0x2030, 0x203e),
    "€℃℉№™",
    range(0x2150, 0x215f),
    range(0x2160, 0x217b),
    range(0x2190, 0x2199),
    "−√∞∑∏∈∩∪≈≠≡≤≥∓×÷±·∕∶∷∼",
    range(0x2080, 0x2089),
    range(0x2070, 0x2079),
    range(0x2460, 0x249b),
    "■□▪▫▲△▶▷▼▽◀◁◆◇○◎●★☆♀♂✓✗",
    range(0x3000, 0x3017),
    range(0x301c, 0x3020),
    range(0x3021, 0x3029),
    range(0x3105, 0x312f),
    range(0x3220, 0x3229),
    range(0xff01, 0xff5e),
    range(0xffe0, 0xffe6),
  ].join("");
}

const folder = mkdtempSync(join(tmpdir(), "tifa-font-"));
try {
  writeFileSync(join(folder, "package.json"), '{"private": true}');
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "-E", FONT, ...TOOLS], {
    cwd: folder,
    stdio: "ignore",
  });
  const subsetFont = createRequire(join(folder, "package.json"))("subset-font");
  const han = readFileSync(here("characters.txt"), "utf8").replaceAll("\n", "");
  const bytes = await subsetFont(
    readFileSync(join(folder, "node_modules", SOURCE)),
    otherCharacters() + han,
    {
      targetFormat: "sfnt",
      keepFeatures: [],
      noLayoutClosure: true,
      noHinting: true,
      // Vertical metrics: charts do not set text vertically.
      dropTables: ["vhea", "vmtx", "VORG", "GSUB", "GPOS", "GDEF", "DSIG"],
    },
  );
  const target = here("../fonts/tifa-noto-sans-sc.ttf");
  if (process.argv.includes("--check")) {
    if (sha256(bytes) !== sha256(readFileSync(target)))
      throw new Error("the committed font differs from the one made now");
  } else {
    writeFileSync(target, bytes);
    copyFileSync(
      join(folder, "node_modules/@expo-google-fonts/noto-sans-sc/LICENSE_FONT"),
      here("../fonts/OFL.txt"),
    );
  }
  console.log(`${bytes.length} bytes, sha256 ${sha256(bytes)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
