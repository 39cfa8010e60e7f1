import type { CaseFile } from "./case-file.js";

/** Cases of the rule `forumJammer`. */
export const cases: CaseFile = {
  rule: "forumJammer",
  inTheWild: [
    ["会议强调，要抓好落实。 , D, _. j3 \\3 M% ]3 G", "会议强调，要抓好落实。"],
    ["2 s( E+ `7 {2 U8 O4 d 会议指出，要压实责任。", "会议指出，要压实责任。"],
    ["来源：青禾发布, o/ X# y# j4 r+ G+ ^7 g) z6 f\n会议召开。", "来源：青禾发布\n会议召开。"],
    ["会议结束。 ) m+ s' g8 a8 t$ c# N 各乡镇汇报了情况。", "会议结束。\n各乡镇汇报了情况。"],
  ],
  synthetic: [
    // Capitals and digits in rows: each group could be an abbreviation, but not five of them that have nothing to do with one another.
    [
      "DFYI J SJ 2NPI 58JE K7 会议研究了春耕生产，要求备足农资。\nU7DR 9 BK8 OJXJ 2R 77 1 EO 各乡镇汇报了进展，县里作了安排。\nNZO TUMX 3Q LZHK K 86XS PP30 会后检查了水渠，督促按期通水。",
      "会议研究了春耕生产，要求备足农资。\n各乡镇汇报了进展，县里作了安排。\n会后检查了水渠，督促按期通水。",
    ],
    // The number of an item is no part of the run before it, and a radical that looks like a character ends one.
    [
      'q4# v( O+ H4 N- 21．抓好春耕生产，备足农资。\n7 ` M" ?$ ~8 t4 k/ 22．修好水渠，按期通水。\n$ n7 c0 s- z" ~# v% \u2f6c前已经开工，进展顺利。',
      "21．抓好春耕生产，备足农资。\n22．修好水渠，按期通水。\n目前已经开工，进展顺利。",
    ],
    // Where runs touch a text that has full-width marks, a half-width mark is theirs.
    [
      "会议研究了春耕生产，要求备足农资，修好; j6 i8 y3 r( A# z7\n水渠，按期通水，落实责任- s3 Z( ]4 X, i9 k$\n制度。各乡镇汇报了进展，县里作了安排! t5 L/ B% I7 C- l/\n部署。",
      "会议研究了春耕生产，要求备足农资，修好水渠，按期通水，落实责任制度。各乡镇汇报了进展，县里作了安排部署。",
    ],
    // What ends the sentence before a run, and what opens a parenthesis behind one, is the text's.
    [
      '上河镇13例(东村2例、西村1例); - ]6 y: H" `& A" {) G }" y\n新增4例,出院8例。其中: u! Y# }* u1 O# |0 G2 P9 Y( s\n为建成新青禾而努力,接着奋斗! m }/ ]* Q6 T+ e2 H"\n0 i9 ?3 t2 i" I* H: `( g; }(二)坚持春耕备耕,做好准备。',
      "上河镇13例（东村2例、西村1例）；\n新增4例，出院8例。其中：\n为建成新青禾而努力，接着奋斗！\n（二）坚持春耕备耕，做好准备。",
    ],
    // Fifteen characters as Discuz draws them are enough by themselves, even where they look like program text.
    ["会议召开。\n& U/ M; R% d+ i6 Q& G* c: T7 f", "会议召开。\n"],
    [
      "# F) ]5 } L) n' x, ^各乡镇要备好农资。\n何安出席。 , |8 U7 M' {2 U/ _9 b' Y",
      "各乡镇要备好农资。\n何安出席。",
    ],
    // A group of capitals among random ones.
    [
      "会议召开，部署春耕，要求各乡镇备好农资，修好水渠，抓好秋种。 XQL  I  ?E  Z$q  D  v  `  ]I|W  R>  B*2\n何安出席会议，听取汇报，对下一步工作提出要求，强调要抓紧时间，不误农时，确保全年粮食丰收。各有关部门负责同志参加会议。 ,k  %y  _  W|M  ~P  tC  #",
      "会议召开，部署春耕，要求各乡镇备好农资，修好水渠，抓好秋种。\n何安出席会议，听取汇报，对下一步工作提出要求，强调要抓紧时间，不误农时，确保全年粮食丰收。各有关部门负责同志参加会议。",
    ],
    // Two long ones by themselves on their lines.
    [
      "会议强调，要抓好春耕。\n7 Z6 w) h; W4 @8 v6 k0 s/ P7 e) H\n各乡镇要备好农资。\n6 g* k) n% p3 y0 v# k1 T( a; M\n何安出席。",
      "会议强调，要抓好春耕。\n各乡镇要备好农资。\n何安出席。",
    ],
    // What touches the text is the end of the last pair.,
    [
      "会议强调，要抓好春耕。\n2 X8 O9 x+ p3 _& {& {* f各乡镇要备好农资。",
      "会议强调，要抓好春耕。\n各乡镇要备好农资。",
    ],
    // Few characters: behind a stop nothing has such signs.
    ["会议召开。 8 k# f", "会议召开。"],
    [
      "会议听取了春耕备耕情况的汇报。 Z<&\n会议研究了下一步的防汛工作。 fq|\n石远、何安参加会议。 }$*",
      "会议听取了春耕备耕情况的汇报。\n会议研究了下一步的防汛工作。\n石远、何安参加会议。",
    ],
    // What stands at half of a page's edges is no part of its lines, whatever each could be.
    [
      "MAO7 会议听取了全县春耕备耕情况的汇报。CGD\nYQ2 会议研究了下一步的防汛抗旱工作。HU4W\nIC9 会议要求各乡镇备好农资和水泵。OM2\nVF8 石远、何安和各乡镇负责同志参加会议。T7X",
      "会议听取了全县春耕备耕情况的汇报。\n会议研究了下一步的防汛抗旱工作。\n会议要求各乡镇备好农资和水泵。\n石远、何安和各乡镇负责同志参加会议。",
    ],
    // Between the halves of a sentence.
    [
      "会议要求各乡镇抓紧备好农资，修 k}8Hq]z!W#\n好水渠，确保全县粮食再 x7&q^K0z|\n获丰收。",
      "会议要求各乡镇抓紧备好农资，修好水渠，确保全县粮食再获丰收。",
    ],
    // Behind each sentence of a page that has its breaks.
    [
      "会议听取了汇报。k}8Hq]z!W#会议研究了防汛工作。9fXw2Qh7Lp%{石远介绍情况。\n何安出席会议。\n各乡镇负责同志参加会议。",
      "会议听取了汇报。会议研究了防汛工作。石远介绍情况。\n何安出席会议。\n各乡镇负责同志参加会议。",
    ],
    // Of full width, behind an indent.
    [
      "\u3000\u3000Ｋｑ７Ｚｘ０ｖＢ２ 会议听取了汇报。\n\u3000\u3000９ｆＸｗ２Ｑｈ７Ｌｐ 会议研究了防汛工作。",
      "会议听取了汇报。\n会议研究了防汛工作。",
    ],
    // Behind readings.
    [
      "何安(an)出席(xi)会议，石远(yuan)介绍(shao)情(qing)况(kuang) x7&q^K0z|\n会议(yi)结束(shu)。 k}8Hq]z!W#",
      "何安出席会议，石远介绍情况\n会议结束。",
    ],
    // The value of a label, an address and the items of a list stay on a jammed page.
    [
      "会议听取了汇报。 k}8Hq]z!W#\n初始密码：aB3#x9Kq，请修改。 9fXw2Qh7Lp%{\n推广AI、VR、IoT平台。 (3kY{q1]\n下载APP：https://example.org/d/k8Zq2 ]u7&Lq!z\n\n验证码：h7Kp x7&q^K0z|",
      "会议听取了汇报。\n初始密码：aB3#x9Kq，请修改。\n推广AI、VR、IoT平台。\n下载APP：https://example.org/d/k8Zq2\n\n验证码：h7Kp",
    ],
    // Groups that could be an element, a command, a face, beside others of the run.
    [
      "会议听取了汇报。 ~ PZ`GxD:C|C6h2(# \\FRNq\n],9KTw <gORV !5&J!zI会议研究了防汛工作。\n石远参加会议。 [': )||' % ),_ ; )",
      "会议听取了汇报。\n会议研究了防汛工作。\n石远参加会议。",
    ],
    ['要加强领导， 5 p3 y5 m0 x* z5 ^ E" M6\n落实责任。', "要加强领导，落实责任。"],
    ["会议召开。 k}8Hq]z!W#", "会议召开。"],
    // Runs of other shapes speak for each other: letters, letters and digits, signs, with blanks and without.
    [
      "会议听取了汇报。 xkqjvbzrwp\nwfzkdqhgx 会议研究了防汛工作。\n石远参加会议。 vbnqkzxj",
      "会议听取了汇报。\n会议研究了防汛工作。\n石远参加会议。",
    ],
    [
      "会议听取了汇报。Kq7Zx0vB2\n9fXw2Qh7Lp会议研究了防汛工作。\n石远参加会议。Zz81kQ0w",
      "会议听取了汇报。\n会议研究了防汛工作。\n石远参加会议。",
    ],
    [
      "会议听取了汇报。 &^~|#}!@\n{`]$;\\~ 会议研究了防汛工作。\n石远参加会议。 #!]^{|&~",
      "会议听取了汇报。\n会议研究了防汛工作。\n石远参加会议。",
    ],
    // Runs that touch the text behind a line touch it before one, too.
    [
      "会议听取了汇报。udNj NamRw RTxMu zvTs\nsUXrJ WVoVaD qq tSniX MN会议研究了防汛工作。\n石远参加会议。GgFU EWvO VgQTG ij",
      "会议听取了汇报。\n会议研究了防汛工作。\n石远参加会议。",
    ],
    // On a page full of runs, what could be a code is part of one.
    [
      "3FnQ e3k pnAe bcAG t7K 会议听取了汇报。\nbP4 5hwP BPtC 1 （三）防汛工作\nK83UU 4Is LLqTb YFVN UdY 石远参加会议。",
      "会议听取了汇报。\n（三）防汛工作\n石远参加会议。",
    ],
    // Capitals alone are drawn of twenty-six.
    ["FZPRQCXKIZTW 会议听取了汇报。\nWMXMFYNRKYVZFQB 石远参加会议。", "会议听取了汇报。\n石远参加会议。"],
    // Words and numbers of a page full of runs stay.
    [
      "会议听取了汇报。 k}8Hq]z!W#\n9fXw2Qh7Lp%{ 石远介绍情况。\nPublic domain\nCPC 100\nGDP增长5%，WTO规则A4纸。",
      "会议听取了汇报。\n石远介绍情况。\nPublic domain\nCPC 100\nGDP增长5%，WTO规则A4纸。",
    ],
    // Behind a reading.
    [
      "青禾縣(xiàn)召開調度會(huì) 7 o9 F6 |5 a' _\n3月2日，石遠(yuǎn)參加會(huì)議。 ) m+ s' g8 a8 t$ c# N",
      "青禾县召开调度会\n3月2日，石远参加会议。",
    ],
    // Signs that make a sentence look like program text.
    ["会议听取了汇报。  =^/' ? *| ! = [- _\"&, ;", "会议听取了汇报。"],
    // The text's own mark, number and parenthesis stay beside them.
    [
      "会议听取了汇报, ; X# y9 j4 r+ G\n研究了防汛工作。\n5 p3 y5 m0 x* z5 ^ 3月2日，石远参加会议。（记者 何安） 7 o9 F6 |5 a' _",
      "会议听取了汇报，研究了防汛工作。\n3月2日，石远参加会议。（记者 何安）",
    ],
    // What heads a list has no value behind its colon.
    [
      "全县新增两处示范点，其中： VHFlKqIUtRsSOmWQhzPo\n城关镇一处，河东乡一处。\n累计建成示范点十处，其中： QIqUqsYRuqTjYijKmtUChygZ\n城关镇六处，河东乡四处。",
      "全县新增两处示范点，其中：\n城关镇一处，河东乡一处。\n累计建成示范点十处，其中：\n城关镇六处，河东乡四处。",
    ],
    // Half of the lines begin with something that touches them.
    [
      "t7>k（一）抓好春耕生产，备足农资和种子。\nS,K&|（二）修好水渠和机井，确保按期通水。\n9!dA8（三）管好护林防火，落实值班制度。\nzP?k（四）办好民生实事，按季通报进度。\n会议由县委副书记魏朋主持，各乡镇负责人参加。",
      "（一）抓好春耕生产，备足农资和种子。\n（二）修好水渠和机井，确保按期通水。\n（三）管好护林防火，落实值班制度。\n（四）办好民生实事，按季通报进度。\n会议由县委副书记魏朋主持，各乡镇负责人参加。",
    ],
    // Between a sentence's end and the line's no formula is meant, and three such are enough.
    [
      "会议听取了春耕生产情况的汇报。  v4WT\n会议研究了水利建设的安排。  l=OR\n会议强调，要抓好护林防火。  6=[a",
      "会议听取了春耕生产情况的汇报。\n会议研究了水利建设的安排。\n会议强调，要抓好护林防火。",
    ],
    // A row of capitals that spell nothing.
    ["会议听取了春耕生产情况的汇报。 K ED EP GMSG ZC SGRT", "会议听取了春耕生产情况的汇报。"],
    [
      "会议听取了农业农村 GW PPP A PNVJ J GL F PR\n部门的汇报，研究 P DPB WR VKPE V IQN\n了下一步工作，并 T UJR MWEM ADAL TFA\n提出了要求。 Z H XJR HWU THSB D GDNT",
      "会议听取了农业农村部门的汇报，研究了下一步工作，并提出了要求。",
    ],
    // Lines of their own between the lines of a sentence go with their breaks.
    [
      "会议听取了农业农村部门和水利部门关于\n{kQ;z]Wx\n春耕备耕情况的汇报，研究了下一步的工作\nP<vB\\n>M\n安排，并对各乡镇提出了明确的要求。",
      "会议听取了农业农村部门和水利部门关于春耕备耕情况的汇报，研究了下一步的工作安排，并对各乡镇提出了明确的要求。",
    ],
    // The half-width comma of a text that has such marks is its own.
    [
      "会议听取了汇报,研究了防汛,部署了春耕,k}8Hq]z!W#\n何安出席,石远主持,魏朋通报了情况,9fXw}2Qh7Lp%{\n钟立作了发言,各乡镇要抓好落实。",
      "会议听取了汇报，研究了防汛，部署了春耕，何安出席，石远主持，魏朋通报了情况，钟立作了发言，各乡镇要抓好落实。",
    ],
    // A number between a run and the line's edge is the run's.
    ["8097 wHGJiz }k2Q 会议听取了汇报。\n石远参加会议。 3Yq{ kT%w 7734", "会议听取了汇报。\n石远参加会议。"],
    // Identifiers behind three sentences.
    [
      "会议听取了春耕生产情况的汇报。@stone_84941\n会议研究了水利建设的安排。 by user-83300\n会议强调，要抓好护林防火。 d41f0a90-6c1e-4b7a-9f3d-2a5b8c7e6f10",
      "会议听取了春耕生产情况的汇报。\n会议研究了水利建设的安排。\n会议强调，要抓好护林防火。",
    ],
  ],
  negative: [
    // Characters that were not decoded are text.
    "会议听取了汇报，研究了春耕。/> &#X6DF1;&#X5165;&#X63A8;&#X8FDB;",
    "会议听取了汇报。%E6%B7%B1%E5%85%A5%E6%8E",
    // A model has groups of capitals and numbers, too.
    "展台上有一辆车。\nAMG GT 63 S 引来许多人围观，讲解员作了介绍。",
    // One of a kind, before a word or behind a sentence; a name before its colon, an exclamation before its mark.
    "STM32F103C8T6作为主控芯片，由县农机站统一采购。\n会议结束。",
    "这个问题由值班员修复。a3f9c21\n县里表示感谢，并将继续关注。",
    "qwe123：明天到县里开会，请各乡镇准时参加。\n石远：好的，我一定准时到。",
    "yyds！这次春耕比赛真是太精彩了。\n大家都这样说，何安也笑了。",
    "今天的春耕比赛真是太精彩了！ (^_^)v\n大家都说好，何安也笑了。",
    "县里新开的书店真的太可爱了！ #catcafe#\n周末一起去看看吧。",
    // The keys of a list are alike.
    "G101次列车由县城开往省城，每天一班。\nK528次列车由县城开往市里，每天两班。\nT109次列车由省城开往县城，隔天一班。\nZ19次列车由市里开往省城，每周一班。",
    "会议听取了春耕生产情况的汇报。 @stone_84941\n会议研究了水利建设的安排。 by user-83300\nCRH380型动车开进了县城。\nGB18030编码已经推广。\nG7011高速公路通车。",
    // Faces, names of users, subjects, notes, tags, accounts, paths, equations.
    "会议圆满结束。 >_<\n大家都很高兴。 :-)\n何安也来了。 ^_^",
    "石远出席了会议。 @wangxiaoming\n何安介绍了情况。 #topic\n会议还研究了其他事项。 QQ12345678",
    "会议听取了汇报。 [^1]\n石远参加会议。 <!-- more -->\n何安作了发言。 <b>x</b>\n各乡镇汇报了情况。 {#intro}",
    "程序装在这个目录。 C:\\temp\n换行用这个记号。 \\r\\n\n变量见说明。 $HOME\n屏幕是这样的。 7x24",
    "石远讲解了推导。 a^2+b^2=c^2\n何安讲解了能量。 E=mc^2",
    // What stands there again and again is no draw.
    "会议听取了春耕生产情况的汇报。 pdf\n会议研究了水利建设的安排。 pdf\n会议强调，要抓好护林防火。 pdf",
    "哈哈，今天真高兴啊。 hhhh\n我也觉得很好啊。 hhh\n那就这样定了吧。 aaa",
    "1 9 9 7 年，全县粮食总产量稳步增长。\n1 9 9 8 年，全县财政收入稳步增长。",
    "- 下载\n- 解压\n- 运行 `npm install`",
    "匹配日期用 \\d{4}-\\d{2}-\\d{2}\n匹配空白用 \\s+",
    "\\section{引言}\n本节说明方法。",
    "落实“1+1+1”包保制度。",
    "发展5G、GDP增长8%。",
    "邮箱：desk@example.org",
    "选项： A. B. C. D.",
    "网址 http://example.org/a/b?c=d",
    "C++ 和 C# 都可以用。",
    "for (let i = 0; i < n; i++) { x[i] = {a: 1}; } // 循环",
    "The quick brown fox jumps over the lazy dog.",
    "全县推广e租宝、P2P监管。\nGDP增长8%。\nC919、ARJ21首飞。\n使用Windows 10 系统。",
    "联系邮箱:desk@example.org\n咨询电话：0000-57028600\n编辑：hbzxq\n网址：www.example.org/a_b?c=1",
    "TUqinghe - 2023/1/20 19:21:00\n石远出席会议。\n会议结束。(*^__^*)",
    "设函数 $f(x)=\\frac{1}{x}$\ny=ax^2+bx+c 是抛物线\n则 E=mc^2, F=ma",
    "const a = {b: 1}; // 设置参数\nx[i] = f(a, b); // 计算结果\nif (!ok) { return; } // 出错返回",
    "LiFePO4电池投产。\niPhone13+Mac降价。\nTi-6Al-4V合金下线。\nCa(OH)2价格上涨。",
    "会议通过了章程。详情请登录http\n://www.qinghe.example.gov.cn/a/\nb_c.html，或者写信到zwgk@qh.\ngov.cn，联系石远。",
    "共5页 1 2 3 4 5 下一页 >>\n字号：A+ A- T T\n【打印】 [1] [2]",
    // Formulas and words at the edges of prose.
    "石远讲解了质能方程，要求大家都会推导。\nE=mc^2，a^2+b^2=c^2\n何安布置了下次课的作业，大家都记了下来。",
    "R&D经费投入强度达到百分之二。\nGDP增长平稳，CPI温和上涨。\nAPP备案全部完成，5G基站全部开通。\nPPP项目全部清理，EPC项目全部完工。",
    // Codes behind a label, one code on a page, identifiers.
    "统一社会信用代码：91340100MA2NXK3K7Q",
    "车牌：皖A·12345，VIN LSVAM4187C2184847",
    "序列号: 4F7A-9C2B-11DE-8A3F\n口令：xK9$mQ2!z\n证书编号：QHQH20201234XYZ",
    "任务编号 550e8400-e29b-41d4-a716-446655440000",
    // Program text and mark-up.
    "<html lang='zh-CN'>\n<title>春耕</title>\n<div class=\"a\" lang='zh-CN'>会议召开</div>",
    '["CEO:11.7392", "CFO:9.1"]\nconst x = ["CEO:11.7392", 3]; // 数据',
    "for i in range(10): print(f'{i}: 第{i}行')\ndef f(a, b):\n    return a[0] + b  # 求和",
    "SELECT name, count(*) FROM 会议 WHERE year >= 2020 GROUP BY name;\n运行 grep -rnE 'a|b' src/ 查找。",
    "本文使用 LaTeX: $\\alpha_{i}^{2}$",
    // Other scripts beside them.
    "Cộng hòa xã hội chủ nghĩa Việt Nam 越南社会主义共和国",
    "インストール方法\nnpm install を実行してください。\n使い方: git commit -m 'x' を実行する。",
    "f(x) = ∑_{i=1}^n a_i x^i，其中 a_i ∈ ℝ。",
    "┌──────┬──────┐\n│ 项目 │ 数量 │\n+------+------+\n| 春耕 | 38   |\n|-----|-----|",
    "参考文献[1] Shi Y. Nature,2020,579(7798):270-273.\n基金项目：2018YFC1200500；81872673",
    // Numbers between characters that were lost.
    "其中5岁以?14例，?3.4%?6岁至17?13例，?66.6%?60岁及以上110例。",
  ],
  knownFailures: [
    // Half of the lines begin with something, but this could be a code.
    [
      "t7>k（一）抓好春耕生产，备足农资和种子。\nS,K&|（二）修好水渠和机井，确保按期通水。\n9!dA8（三）管好护林防火，落实值班制度。\nzP?k（四）办好民生实事，按季通报进度。\nC7G5（五）开好年终总结会，表彰先进集体。\n会议由县委副书记魏朋主持，各乡镇负责人参加。",
      "（一）抓好春耕生产，备足农资和种子。\n（二）修好水渠和机井，确保按期通水。\n（三）管好护林防火，落实值班制度。\n（四）办好民生实事，按季通报进度。\n（五）开好年终总结会，表彰先进集体。\n会议由县委副书记魏朋主持，各乡镇负责人参加。",
    ],
    // Notes, and a password without a colon before it, are as random as a run.
    ["五线谱 C# D# F# G# A#", "五线谱 C# D# F# G# A#"],
    // One short row of letters alone may be a name.
    ["会议召开。\nwxkqz石远出席。", "会议召开。\n石远出席。"],
    // A run that ends with a digit before a number.
    ["会议召开。 k}8Hq]z!W#\nx7&q^K0z|32日，会议结束。", "会议召开。\n2日，会议结束。"],
  ],
};
