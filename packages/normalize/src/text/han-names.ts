const SURNAMES =
  "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鲍位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊石应應戎骆駱邬鄔滕臧茅狄贝貝娄婁卞湛禹米缪繆裘宗宣郁杭诸諸吉嵇荣榮荀惠封芮储儲井巫乌烏巴谷宓仲伊仇栾欒厉厲祖符束韶郜蓟薊印蒲索卓蔺藺屠蒙池胥闻聞莘党黨贡貢劳勞姬冉郦酈雍桑濮寿壽扈燕浦尚晏瞿慕连連茹习習艾容古戈庾衡匡寇师師巩鞏晁敖冷阚闞简簡饶饒沙鞠丰豐蒯荆荊竺盖蓋桓信商商黎盧";

const COMPOUND = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|慕容|皇甫|尉迟|公孙|令狐|夏侯|端木)/u;

/** 1 for each unit that is a surname: nearly every word of a page is asked. */
const IS_SURNAME = new Uint8Array(0x10000);
for (const surname of SURNAMES) IS_SURNAME[surname.charCodeAt(0)] = 1;

/** Whether a text begins with a surname of one character. */
export function beginsWithSurname(text: string): boolean {
  return isSurnameAt(text, 0);
}

/** Whether a surname of one character stands at an offset; false outside the text. */
export function isSurnameAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && IS_SURNAME[text.charCodeAt(at)] === 1;
}

/** Whether a text of Han characters can be a whole name: a surname and one character or two. */
export function isHanName(text: string): boolean {
  const { length } = text;
  if (length < 2 || length > 4 || !beginsWithSurname(text)) return false;
  return length < 4 || COMPOUND.test(text);
}
