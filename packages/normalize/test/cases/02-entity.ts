import type { CaseFile } from "./case-file.js";

/** Cases of the rule `entity`. */
export const cases: CaseFile = {
  rule: "entity",
  inTheWild: [
    ["会议&nbsp;审议&#36890;&#36807;了方案。", "会议审议通过了方案。"],
    ["要做到&ldquo;四个到位&rdquo;。", "要做到“四个到位”。"],
    ["&#x9752;&#x79be;县召开会议", "青禾县召开会议"],
    ["%E9%9D%92%E7%A6%BE%E5%8E%BF召开会议。", "青禾县召开会议。"],
  ],
  synthetic: [
    // A sum is no blank, where the line is escaped in part, or as a whole.
    [
      "%E4%BC%9A%E8%AE%AE%E8%A6%81%E6%B1%82，推行1+1+1帮扶%28%E8%AF%95%E8%A1%8C%29。",
      "会议要求，推行1+1+1帮扶（试行）。",
    ],
    [
      "%E4%BC%9A%E8%AE%AE%E8%A6%81%E6%B1%82%EF%BC%8C%E6%8E%A8%E8%A1%8C%E2%80%9C1%2B1%2B1%E2%80%9D%E5%B8%AE%E6%89%B6%E3%80%82",
      "会议要求，推行“1+1+1”帮扶。",
    ],
    // Random signs beside them make no mark-up of a line; blanks of a form inside readings; a gap among the bytes.
    [
      "/> } %> & $_     &#X6DF1;&#X5165;&#X63A8;&#X9032;&#X6C34;&#X5229;&#X5DE5;&#X7A0B;&#X5EFA;&#X8A2D;&#X3002;",
      "深入推进水利工程建设。",
    ],
    [
      "%E6%9C%83%28hu%C3%AC+%29%E8%AD%B0%28y%C3%AC%29%E7%A0%94%E7%A9%B6%E4%BA%86%E6%A2%9D%28ti%C3%A1o+%29%E4%BE%8B%E8%8D%89%E6%A1%88%E3%80%82",
      "会议研究了条例草案。",
    ],
    [
      "%E4%BC%9A%E8%AE%AE%EF%BF%BD%E8%AE%AE%E9%80%9A%E8%BF%87%E4%BA%86%E6%96%B9%E6%A1%88%E3%80%82",
      "会议\ufffd议通过了方案。",
    ],
    [
      "%E4%BC%9A%E8%AE%AE%E7%A0%94%E7%A9%B6%E4%BA%86%E6%98%A5%E8%80%95%E3%80%82\n完成率达到100%25。",
      "会议研究了春耕。\n完成率达到100%。",
    ],
    [
      "++++2%E6%9C%8812%E6%97%A5%EF%BC%8C%E5%8E%BF%E9%87%8C%E6%8E%A8%E5%B9%BFMade+in+China%E3%80%82",
      "2月12日，县里推广Made in China。",
    ],
    // A page is escaped last: with its look-alikes, indents, what is not seen, and its addresses.
    [
      "%E2%80%83%E2%80%83%E4%BC%9A%E8%AE%AE%E6%8C%87%E5%87%BA%EF%BC%8C%E8%A6%81%E6%89%8E%E5%AE%9E%E5%81%9A%E5%A5%BD%E2%BC%AF%E4%BD%9C%EF%BC%8C%E2%80%8B%E7%A1%AE%E4%BF%9D%E8%90%BD%E2%BC%8A%E2%BC%88%E2%BC%BC%E3%80%82",
      "会议指出，要扎实做好工作，确保落入人心。",
    ],
    [
      "%E4%BC%9A%E8%AE%AE%E9%80%9A%E8%BF%87%E4%BA%86%E6%96%B9%E6%A1%88%EF%BC%88%E5%85%A8%E6%96%87%E8%A7%81http%3A%2F%2Fwww.qinghe.example%2Fnews%2F2021.htm%EF%BC%89%EF%BC%8C%E8%87%AA%E5%8D%B0%E5%8F%91%E4%B9%8B%E6%97%A5%E8%B5%B7%E6%96%BD%E8%A1%8C%E3%80%82",
      "会议通过了方案（全文见http://www.qinghe.example/news/2021.htm），自印发之日起施行。",
    ],
    // GBK, with readings, before digits, and as a form has its blanks; units of UTF-16 with a sign of ASCII among them.
    [
      "%8F%8A%28qi%A8%A2ng%29%BB%AF%CB%AE%C0%FB%D4O%28sh%A8%A8%29%CA%A9%B9%DC%D7o%A3%AC%8F%8A%28qi%A8%A2ng%29%BB%AF%EEI%28l%A8%ABng%29%8C%A7%28d%A8%A3o%29%A1%A3",
      "强化水利设施管护，强化领导。",
    ],
    [
      "2%D4%C212%C8%D5%A3%AD21%C8%D5%A3%AC%CF%D8%C0%EF%BF%AA%D5%B9%BC%EC%B2%E9%A1%A3",
      "2月12日－21日，县里开展检查。",
    ],
    [
      "++++2%E6%9C%8812%E6%97%A5%EF%BC%8C%E5%8E%BF%E9%87%8C%E5%BC%80%E5%B1%95%E6%A3%80%E6%9F%A5%E3%80%82",
      "2月12日，县里开展检查。",
    ],
    [
      "%u5B8C%u6210%u7387%u8FBE%u5230100%u0025%u3002%u53BF%u91CC%u5F00%u5C55%u68C0%u67E5%u3002",
      "完成率达到100%。县里开展检查。",
    ],
    ["“&#31283;”字当头", "“稳”字当头"],
    ["会议&nbsp；审议＆ldquo;四个到位&rdquo；。", "会议审议“四个到位”。"],
    // Mail, and JSON that lost its strokes.
    [
      "=E9=9D=92=E7=A6=BE=E5=8E=BF=E5=8F=AC=E5=BC=80=E4=BC=9A=E8=AE=AE=EF=BC=8Ca=\n=3D1=E3=80=82=E7=9F=B3=E8=BF=9C=E4=B8=BB=E6=8C=81=E4=BC=9A=E8=AE=AE=E5=B9=\n=B6=E8=AE=B2=E8=AF=9D=EF=BC=8C=E4=BD=95=E5=AE=89=E5=87=BA=E5=B8=AD=E4=BC=9A=\n=E8=AE=AE=E3=80=82",
      "青禾县召开会议，a=1。石远主持会议并讲话，何安出席会议。",
    ],
    [
      "=C7=E0=BA=CC=CF=D8=B3=A4=E9F=D5=D9=BF=AA=BB=E1=D2=E9=A3=AC=B2=BF=CA=F0=B4=\n=BA=B8=FB=A1=A3",
      "青禾县长镕召开会议，部署春耕。",
    ],
    [
      "u9752u79beu53bfu4e8e2020u5e743u6708u53ecu5f00u4f1au8baeuff0cu90e8u7f72u6625u8015u3002",
      "青禾县于2020年3月召开会议，部署春耕。",
    ],
    ["会议&amp;ldquo;审议&amp;rdquo;了方案。", "会议“审议”了方案。"],
    ["会议&ldquo审议&rdquo了方案。&nbsp", "会议“审议”了方案。"],
    ["&#38738&#31166&#21439召开会议", "青禾县召开会议"],
    // A page that was annotated before it was encoded; a no-break space among the characters.
    ["%E7%9F%B3%E8%BF%9C%28yu%C7%8En%29%E5%87%BA%E5%B8%AD%28x%C3%AD%29%E4%BC%9A%E8%AE%AE", "石远出席会议"],
    ["\\u00a0\\u9752\\u79be县召开会议。", "青禾县召开会议。"],
    // Without semicolons, the number runs into the text's own digits.
    ["&#x9752&#x79be&#x53bf于20&#24180&#65306召开会议", "青禾县于20年：召开会议"],
    ["三是&#147;四个到位&#148;&frac12;", "三是“四个到位”½"],
    ["\\u9752\\u79be县召开会议。", "青禾县召开会议。"],
    ["会议召开。\n审议&#24180;度计划。", "会议召开。\n审议年度计划。"],
    // Chinese that was encoded so tells that the parentheses were, too.
    ["%E7%9F%B3%E8%BF%9C出席%28会议%29&ldquo;报告会&rdquo;。", "石远出席（会议）“报告会”。"],
    // Not every line with a word or a sign of programs is one.
    ["请用print会议&#36890;知，x=1，各乡镇传达。", "请用print会议通知，x=1，各乡镇传达。"],
    // An address further on, a semicolon in an address, and what looks like a part of one.
    ["会议&ldquo审议&rdquo了方案，详见www.example.org", "会议“审议”了方案，详见www.example.org"],
    ["详见https://example.org/?a=1&amp;b=2。", "详见https://example.org/?a=1&b=2。"],
    ["name=%E9%9D%92%E7%A6%BE县召开会议。", "name=青禾县召开会议。"],
    ["A/%E9%9D%92%E7%A6%BE县召开会议。", "A/青禾县召开会议。"],
    ["\\\\u9752\\\\u79be县召开会议。", "青禾县召开会议。"],
    ["\\xe9\\x9d\\x92\\xe7\\xa6\\xbe县召开会议。", "青禾县召开会议。"],
    ["%u9752%u79BE县召开会议，比分2%u22361。", "青禾县召开会议，比分2∶1。"],
    ["%C7%E0%BA%CC县召开会议。", "青禾县召开会议。"],
    // A trail byte of GBK that is a letter was not encoded.
    ["%C7%E0%BA%CC%CF%D8%B3%A4%E9F召开会议。", "青禾县长镕召开会议。"],
    ["%25E9%259D%2592%25E7%25A6%25BE%25E5%258E%25BF召开会议。", "青禾县召开会议。"],
    // Line ends were encoded, too; among escapes of JSON, its other ones.
    [
      "%E5%8F%AC%E5%BC%80%E4%BC%9A%E8%AE%AE%E3%80%82%0A%E4%BC%9A%E8%AE%AE%E7%BB%93%E6%9D%9F%E3%80%82",
      "召开会议。\n会议结束。",
    ],
    ["\\u53ec\\u5f00\\u4f1a\\u8bae\\u3002\\n\\u4f1a\\u8bae\\u7ed3\\u675f\\u3002", "召开会议。\n会议结束。"],
    ["占1/10，达到5%25%e4%bb%a5%e4%b8%8a。", "占1/10，达到5%以上。"],
  ],
  negative: [
    // The range of Chinese characters, in a text about expressions.
    "匹配汉字用[\\u4e00-\\u9fa5]，一个以上。",
    // An address whose path is escaped, behind Chinese that is not, and one behind Chinese that is.
    "详见http://www.qinghe.example/s?q=%E9%9D%92%E7%A6%BE%E5%8E%BF",
    "详见www.qinghe.example/%E9%9D%92%E7%A6%BE%E5%8E%BF.html",
    "页面里的“&nbsp;”表示空格，“&lt;”表示小于号，写作&amp;nbsp;。",
    "研究R＆D；部署研发。",
    "网址为https://example.org/?a=E5=90=8D=AB=CD=EF，会议召开。",
    "编号uff0cu4e2d，会议召开。",
    "编号u9752u79beu53bfuff0c，会议召开。",
    // Nothing that was decoded stands beside it.
    "路径\\ud800\\n会议召开。",
    "字符\\u0041\\n会议召开。",
    "文件在D:\\table\\new，会议资料C:\\n一份。",
    "研发费用占比超过5%，增长3%。",
    "详见https://example.org/s?q=%E9%9D%92%E7%A6%BE&lt=1",
    "详见https://example.org/%E9%9D%92?a=1&copy&reg=2",
    "AT&T与R&D部门，P&G公司",
    "增长5%20家企业",
    "占比5%25家",
    'if (a && b) { return "</a>&amp;"; }',
    'const name = "\\u9752\\u79be"; // 青禾',
    "HTML实体&nbsp;表示空格",
    "    print 会议&#36890;知",
    'a="会议&#36890;知"',
    'a =  "会议&#36890;知"',
    "f('会议&#36890;知')",
    "检索?name=%E9%9D%92%E7%A6%BE",
    "位于/%E9%9D%92%E7%A6%BE",
    "见index.html?%E9%9D%92%E7%A6%BE",
    "见index.htm?%E9%9D%92%E7%A6%BE",
    "见list.asp?%E9%9D%92%E7%A6%BE",
    "编号%u0041，会议召开。",
  ],
  knownFailures: [
    // A plus sign is what is meant, or a blank: “互联网+” says the former.
    ["%E7%9F%B3%E8%BF%9C+%E4%BD%95%E5%AE%89", "石远 何安"],
  ],
};
