import { describe, expect, it } from "vitest";
import { bare, calledLine, pageTitle, withoutSite } from "../../src/page/page-title.js";
import { placedLines, type Row } from "./html.js";

const TITLE = "青岚市召开防汛工作会议";
const PROSE: Row = ["div/p", "5月8日上午，青岚市召开会议，部署防汛工作。"];

/** The lines of the title above a sentence, parted by bars; null for none. */
function titled(rows: readonly Row[], called: string | null): string | null {
  const lines = placedLines([...rows, PROSE]);
  const found = pageTitle(lines, rows.length, called);
  return (
    found &&
    lines
      .slice(found.start, found.end)
      .map(({ text }) => text)
      .join("|")
  );
}
const p = (text: string): Row => ["div/p", text];
const h1 = (text: string): Row => ["div/h1", text];

describe("a title by what the page calls itself", () => {
  it.each([
    TITLE,
    `${TITLE}_青岚网`,
    `${TITLE} - 要闻 - 青岚网`,
    `${TITLE}（图）`,
    `“${TITLE}”`,
    `青岚市 召开防汛工作会议`,
    `青岚市召开防汛工作会…`,
    `青岚市召开防汛工...`,
    `要闻：${TITLE}`,
    `${TITLE}部署人员转移`,
  ])("%s", (called) => {
    expect(titled([p("渠成树活"), p(TITLE), p("丁若渝来了")], called)).toBe(TITLE);
  });

  it.each(["青岚市修好渠道", "召开防汛工作会", "青岚市召开…", `${TITLE}${"渠".repeat(12)}`, "市召开防汛工"])(
    "not by %s",
    (called) => {
      expect(titled([p(TITLE)], called)).toBeNull();
    },
  );

  it("a line that the page's name only begins with is half of it at least, and eight characters", () => {
    expect(titled([p("青岚市召开防汛")], "青岚市召开防汛工作会议")).toBeNull();
    expect(titled([p("青岚市召开防汛工")], "青岚市召开防汛工作会议")).toBe("青岚市召开防汛工");
    expect(titled([p("青岚市召开防汛工")], `青岚市召开防汛工${"渠".repeat(8)}`)).toBe("青岚市召开防汛工");
    expect(titled([p("青岚市召开防汛工")], `青岚市召开防汛工${"渠".repeat(9)}`)).toBeNull();
  });

  it("a line inside the page's name has eight characters", () => {
    expect(titled([p("青岚市召开会议了")], "要闻：青岚市召开会议了吗")).toBe("青岚市召开会议了");
    expect(titled([p("青岚市召开会议")], "要闻：青岚市召开会议了吗")).toBeNull();
    expect(titled([p("丁若渝：青岚市召开会议了")], "青岚市召开会议了")).toBe("丁若渝：青岚市召开会议了");
    expect(titled([p("丁若渝：青岚市召开会议")], "青岚市召开会议")).toBeNull();
    expect(titled([p("青岚市召开会议了吗")], "青岚市召开会议了")).toBe("青岚市召开会议了吗");
    expect(titled([p("青岚市召开会议吗")], "青岚市召开会议")).toBeNull();
  });

  it("a short one before the site's name counts less", () => {
    expect(titled([p("防汛公告")], "防汛公告_青岚网")).toBeNull();
    expect(titled([h1("防汛公告")], "防汛公告_青岚网")).toBe("防汛公告");
    expect(titled([p("防汛公告了")], "防汛公告了_青岚网")).toBe("防汛公告了");
  });

  it("has four characters, as a heading two", () => {
    expect(titled([p("防汛告")], "防汛告")).toBeNull();
    expect(titled([p("防汛公告")], "防汛公告")).toBe("防汛公告");
    expect(titled([h1("公告")], "公告")).toBe("公告");
    expect(titled([["div/h2", "公告"]], "公告")).toBe("公告");
    expect(titled([["div/h3", "公告"]], "公告")).toBeNull();
    expect(titled([h1("告")], "告")).toBeNull();
  });

  it("has 160 characters at most", () => {
    expect(titled([p("渠".repeat(160))], "渠".repeat(160))).not.toBeNull();
    expect(titled([p("渠".repeat(161))], "渠".repeat(161))).toBeNull();
  });

  it("as the page had it before it was repaired", () => {
    expect(titled([["div/p", TITLE, { raw: "青嵐市召開防汛" }]], "青嵐市召開防汛")).toBe(TITLE);
  });

  it("may read like chrome", () => {
    expect(titled([p("版权所有")], "版权所有")).toBe("版权所有");
    expect(titled([["div.title/h1", "版权所有"]], null)).toBeNull();
    expect(titled([["div.title/h1", "防汛公告"]], null)).toBe("防汛公告");
  });
});

describe("of several", () => {
  it("the nearest to the body is the title", () => {
    const lines = placedLines([p(TITLE), p("渠成树活"), p(TITLE), PROSE]);
    expect(pageTitle(lines, 3, TITLE)).toEqual({ start: 2, end: 3 });
  });

  it("a better one farther up wins", () => {
    expect(titled([h1(TITLE), p(`要闻：${TITLE}`)], TITLE)).toBe(TITLE);
    expect(titled([p(TITLE), p(`要闻：${TITLE}`)], TITLE)).toBe(TITLE);
    expect(
      titled([p(TITLE), ...Array.from({ length: 30 }, () => p("渠成树活")), p(`要闻：${TITLE}`)], TITLE),
    ).toBe(`要闻：${TITLE}`);
  });

  it("none is too far", () => {
    const far = Array.from({ length: 70 }, () => p("渠成树活"));
    expect(titled([p(TITLE), ...far], TITLE)).toBe(TITLE);
  });

  it("only what stands above the body", () => {
    const lines = placedLines([p("渠成树活"), PROSE, h1(TITLE)]);
    expect(pageTitle(lines, 1, TITLE)).toBeNull();
  });
});

describe("a title by its element", () => {
  it("is a heading of the first level, not a subtitle's", () => {
    expect(titled([h1("渠成树活")], "青岚")).toBe("渠成树活");
    expect(titled([["div.subtitle/h1", "渠成树活"]], "青岚")).toBeNull();
    expect(titled([["div/h1.subtitle", "渠成树活"]], "青岚")).toBeNull();
    expect(titled([["div.title/h2", "渠成树活"]], "青岚")).toBeNull();
    expect(titled([["div.title/p", "渠成树活"]], "青岚")).toBeNull();
    expect(titled([["div.title/p", "防汛公告"]], "防汛公告_青岚网")).toBe("防汛公告");
    expect(titled([["div/p.title", "防汛公告"]], "防汛公告_青岚网")).toBe("防汛公告");
    expect(titled([["div.title/div/p", "防汛公告"]], "防汛公告_青岚网")).toBeNull();
  });

  it("is no sentence", () => {
    expect(titled([["div.title/h1", "渠成，树活。"]], "青岚")).toBeNull();
    expect(titled([["div.title/h1", "渠成；树活；"]], "青岚")).toBeNull();
    expect(titled([["div.title/h1", "渠成。树活"]], "青岚")).toBe("渠成。树活");
    expect(titled([h1("渠成，树活。")], "渠成，树活。")).toBe("渠成，树活。");
  });

  it("is no link, but for a heading that the page is called by", () => {
    expect(titled([["div/p/a", TITLE]], TITLE)).toBeNull();
    expect(titled([["div/h1/a", TITLE]], TITLE)).toBe(TITLE);
    expect(titled([["div.title/h1/a", "渠成树活"]], "青岚")).toBeNull();
    expect(titled([["div/h2/a", "防汛公告"]], "防汛公告_青岚网")).toBe("防汛公告");
    expect(titled([["div/h2/a", "防汛公告"], p("防汛公告了吗渠成树活")], "防汛公告了吗渠成")).toBe(
      "防汛公告了吗渠成树活",
    );
  });

  it("a heading of the second level speaks less than one of the first", () => {
    expect(titled([h1(TITLE), ["div/h2", TITLE]], TITLE)).toBe(TITLE);
    const lines = placedLines([h1(TITLE), ["div/h2", TITLE], ["div/h3", TITLE], p(TITLE), PROSE]);
    expect(pageTitle(lines, 4, TITLE)).toEqual({ start: 0, end: 1 });
    expect(pageTitle(lines.slice(1), 3, TITLE)).toEqual({ start: 1, end: 2 });
  });
});

describe("a title in two lines", () => {
  const first = "青岚市召开防汛";
  const second = "工作会议部署";
  const two = (path: string): Row[] => [
    [path, first],
    [path, second, { same: true }],
  ];

  it("is one element", () => {
    expect(titled(two("div/h1"), first + second)).toBe(`${first}|${second}`);
    expect(titled(two("div/p"), `${first}${second}`)).toBe(null);
    expect(
      titled(
        [
          ["div/p", "青岚市召开防汛工"],
          ["div/p", "作会议", { same: true }],
        ],
        "青岚市召开防汛工作会议",
      ),
    ).toBe("青岚市召开防汛工|作会议");
    expect(titled([h1("青岚市召开防汛工"), h1("作会议")], "青岚市召开防汛工作会议")).toBe("青岚市召开防汛工");
  });

  it("with what the page calls itself, or all of a heading where it does not", () => {
    const rows: Row[] = [
      ["div/h1", "渠成树活"],
      ["div/h1", "青岚市召开防汛工", { same: true }],
      ["div/h1", "作会议", { same: true }],
      ["div/h1", "天晴了", { same: true }],
    ];
    expect(titled(rows, "青岚市召开防汛工作会议")).toBe("青岚市召开防汛工|作会议");
    const heading: Row[] = [
      ["div/h1.title", "渠成"],
      ["div/h1.title", "树活天晴", { same: true }],
      ["div/h1.title", "树活天晴", { same: true }],
    ];
    expect(titled(heading, null)).toBe("渠成|树活天晴".split("|").slice(-1)[0]);
    expect(
      titled(
        [
          ["div/h1.title", "渠成树活"],
          ["div/h1.title", "天晴", { same: true }],
        ],
        null,
      ),
    ).toBe("渠成树活|天晴");
    expect(
      titled(
        [
          ["div.title/p", "渠成树活"],
          ["div.title/p", "天晴了吗", { same: true }],
        ],
        null,
      ),
    ).toBe("渠成树活");
  });

  it("both in reach, one behind the other", () => {
    const rows: Row[] = [
      ["div/h1", "作会议"],
      ["div/h1", "青岚市召开防汛工", { same: true }],
    ];
    expect(titled(rows, "青岚市召开防汛工作会议")).toBe("作会议|青岚市召开防汛工");
  });
});

describe("a page that does not say what it is called", () => {
  it("has its headline right above the body, with stamps between", () => {
    expect(titled([p("渠成树活"), p("2031-05-08 09:12"), p("打印")], null)).toBe("渠成树活");
    expect(titled([p("渠成树活")], "青岚网")).toBe("渠成树活");
    expect(titled([p("渠成树活")], "青岚市召开会议_要闻_青岚网")).toBeNull();
    expect(titled([p("渠成树活"), p("天晴")], "青岚日报")).toBe("渠成树活");
    expect(titled([], null)).toBeNull();
  });

  it.each([[["div/p", "首页 > 要闻"]], [["div/p/a", "城东污水处理厂"]], [["div/p", "版权所有"]]] as Row[][])(
    "below %s",
    (row) => {
      expect(titled([p("渠成树活"), row], null)).toBeNull();
      expect(titled([p("渠成树活"), row, p("天晴雨停")], null)).toBe("天晴雨停");
    },
  );

  it("it is no lead, has three characters in a row, and 160 at most", () => {
    expect(titled([p("丁若渝说：")], null)).toBeNull();
    expect(titled([p("天晴 雨停")], null)).toBeNull();
    expect(titled([p("渠".repeat(161))], null)).toBeNull();
    expect(titled([p("渠".repeat(160))], null)).not.toBeNull();
    expect(titled([p("渠成树活"), p("丁若渝说：")], null)).toBe("渠成树活");
  });

  it("it is looked for in 12 lines", () => {
    const stamps = (count: number): Row[] => Array.from({ length: count }, () => p("2031-05-08 09:12"));
    expect(titled([p("渠成树活"), ...stamps(11)], null)).toBe("渠成树活");
    expect(titled([p("渠成树活"), ...stamps(12)], null)).toBeNull();
  });

  it("it goes on in the next line where it cannot stand alone", () => {
    expect(titled([p("丁若渝强调"), p("守住堤防")], null)).toBe("丁若渝强调|守住堤防");
    expect(titled([p("渠成树活"), p("守住堤防")], null)).toBe("渠成树活");
    expect(titled([p("丁若渝强调"), p("2031-05-08 09:12"), p("守住堤防")], null)).toBe("丁若渝强调");
  });
});

describe("the line that is what the page calls itself", () => {
  const called = (rows: readonly Row[], name: string | null): number => calledLine(placedLines(rows), name);

  it("is the first that is all of it, of eight characters", () => {
    expect(called([p("渠成树活"), p(TITLE), p(TITLE)], `${TITLE}_青岚网`)).toBe(1);
    expect(called([p("青岚市召开防汛工")], "青岚市召开防汛工")).toBe(0);
    expect(called([p("青岚市召开防汛")], "青岚市召开防汛")).toBe(-1);
    expect(called([p(TITLE)], `要闻：${TITLE}`)).toBe(-1);
    expect(called([p(TITLE)], null)).toBe(-1);
  });

  it("is no link, and no chrome", () => {
    expect(called([["div/a", TITLE]], TITLE)).toBe(-1);
    expect(called([["div/p", TITLE, { linked: 0.4 }]], TITLE)).toBe(0);
    expect(called([p("版权所有青岚市政府")], "版权所有青岚市政府")).toBe(-1);
  });
});

describe("a title as it is compared", () => {
  it("has no blanks and no quotation marks, and marks of one width", () => {
    expect(bare(" “青岚 市”（１）《渠》 ")).toBe("青岚市(1)渠");
  });
});

describe("a title without its site", () => {
  it.each([
    [`${TITLE}_要闻_青岚市人民政府门户网站`, TITLE],
    [`${TITLE} - 青岚`, TITLE],
    [`${TITLE}|青岚`, TITLE],
    [`${TITLE} — 青岚`, TITLE],
    [`${TITLE}-青岚网`, TITLE],
    ["防汛公告_青岚网", "防汛公告"],
    ["防汛公告 - 首页", "防汛公告"],
    ["_防汛公告_青岚网", "防汛公告"],
  ])("%s", (called, wanted) => {
    expect(withoutSite(called)).toBe(wanted);
  });

  it.each([TITLE, "防汛公告_渠道", "防汛公告_青岚网_渠道", "青岚-1-渠", "2030-2031年防汛公告", "_", ""])(
    "stays: %s",
    (called) => {
      expect(withoutSite(called)).toBe(called);
    },
  );

  it("a first part of six characters is the title", () => {
    expect(withoutSite("青岚防汛公告_渠道")).toBe("青岚防汛公告");
    expect(withoutSite("青岚防汛告_渠道")).toBe("青岚防汛告_渠道");
  });
});
