import type { Readout } from "@tifa/corpus";
import { teiPointer } from "./tei-pointer.js";
import { element, xmlText } from "./xml.js";

/** The `<teiHeader>` of a readout: what the document is, where it comes from, whom and when it is about. */
export function teiHeader(readout: Readout): string {
  const { title, kind, meetingDate, people } = readout;
  const profile = [
    meetingDate.value === null
      ? ""
      : element("creation", {}, element("date", { when: meetingDate.value, type: "meeting" })),
    element("langUsage", {}, element("language", { ident: "zh-Hans" }, "Chinese, simplified characters")),
    element("textClass", {}, element("keywords", {}, element("term", { type: "kind" }, kind))),
    people.length === 0
      ? ""
      : element("particDesc", {}, element("listPerson", {}, people.map(person).join(""))),
    setting(readout),
  ];
  return element(
    "teiHeader",
    {},
    [
      "\n",
      element(
        "fileDesc",
        {},
        element("titleStmt", {}, element("title", {}, xmlText(title ?? "Untitled"))) +
          element(
            "publicationStmt",
            {},
            element("p", {}, "Unpublished: the text as it was issued, restored from the source below."),
          ) +
          element("sourceDesc", {}, source(readout)),
      ),
      "\n",
      element(
        "encodingDesc",
        {},
        element("p", {}, "Spans count characters (code points) of their paragraph, from 0."),
      ),
      "\n",
      element("profileDesc", {}, profile.join("")),
      "\n",
    ].join(""),
  );
}

function source({ source: { url, sha256, record }, publicationDate }: Readout): string {
  return element(
    "bibl",
    {},
    (url === null ? "" : element("ref", { target: teiPointer(url) }, xmlText(url))) +
      (publicationDate.value === null
        ? ""
        : element("date", { when: publicationDate.value, type: "publication" })) +
      (record === null ? "" : element("idno", { type: "record" }, xmlText(record))) +
      element("idno", { type: "SHA-256" }, xmlText(sha256)),
  );
}

function person({ name, titles, role }: Readout["people"][number]): string {
  return element(
    "person",
    { role },
    element("persName", {}, xmlText(name)) +
      titles.map((title) => element("occupation", {}, xmlText(title))).join(""),
  );
}

function setting({ province, prefecture, meeting }: Readout): string {
  const places = [province.value, prefecture].filter((place) => place !== null);
  const parts = [
    ...places.map((place) => element("placeName", {}, xmlText(place))),
    ...(meeting === null ? [] : [element("activity", {}, xmlText(meeting.name))]),
  ];
  return parts.length === 0 ? "" : element("settingDesc", {}, element("setting", {}, parts.join("")));
}
