/** Peoples that stand in the names of autonomous places; those without 族 are written so in Xinjiang and Inner Mongolia. */
const PEOPLES: readonly string[] =
  "各族 蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯 普米族 塔吉克 怒族 独龙族 保安族 裕固族"
    .split(" ")
    .sort((a, b) => b.length - a.length);

const AUTONOMOUS = /自治[州县旗]$/;

/**
 * The name of a place without its class and without the peoples named in it. Where less than two characters
 * would be left (忠县), where a province has that name (吉林市, 海南州, 河南县), and for districts and zones,
 * which texts name in full, the class stays.
 *
 * @param name - full name of a prefecture or county
 * @param taken - short names that are not to be given, those of the provinces
 * @returns the short name, two characters at least
 * @example
 * placeShortName("延边朝鲜族自治州", new Set()); // "延边"
 */
export function placeShortName(name: string, taken: ReadonlySet<string>): string {
  if (AUTONOMOUS.test(name)) {
    const bare = withoutPeoples(name.slice(0, -3));
    return bare.length < 2 || taken.has(bare) ? bare + name.slice(-1) : bare;
  }
  const bare = name.endsWith("地区")
    ? name.slice(0, -2)
    : /[市县盟旗]$/.test(name)
      ? name.slice(0, -1)
      : name;
  return bare.length < 2 || taken.has(bare) ? name : bare;
}

function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const people = PEOPLES.find(
      (candidate) => rest.endsWith(candidate) && rest.length >= candidate.length + 2,
    );
    // 东乡族自治县 is a people's name alone, 鄂伦春 and 鄂温克 likewise: the name without 族 is the short one.
    if (people === undefined) return rest.length > 2 && rest.endsWith("族") ? rest.slice(0, -1) : rest;
    rest = rest.slice(0, -people.length);
  }
}
