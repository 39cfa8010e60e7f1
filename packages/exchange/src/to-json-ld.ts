import { jsonText, type Person, type Readout } from "@tifa/corpus";

/**
 * Describes a readout in the vocabulary of schema.org, as JSON-LD: an `Article` (a work report is a `Report`) about an `Event`, with
 * its place, its people and its text. It may stand in a page, too: no `<` is in it.
 *
 * @param readout - of `parse`
 * @returns one line of JSON, without a line feed; what is not known is left out
 * @see https://schema.org/Article
 * @example
 * JSON.parse(toJsonLd(readout))["@type"]; // "Article", or of a work report "Report"
 */
export function toJsonLd(readout: Readout): string {
  const { source, title, subtitles, kind, publicationDate, people, quotedTerms, paragraphs } = readout;
  const reporters = people.filter(({ role }) => role === "reporter");
  const others = people.filter(({ role }) => role !== "reporter");
  const about = eventOf(readout, others);
  const data = known({
    "@context": "https://schema.org",
    "@type": kind === "workReport" ? "Report" : "Article",
    identifier: { "@type": "PropertyValue", propertyID: "SHA-256", value: source.sha256 },
    headline: title,
    alternativeHeadline: subtitles.length === 0 ? null : subtitles,
    inLanguage: "zh-Hans",
    url: source.url,
    genre: kind,
    datePublished: publicationDate.value,
    author: listOf(reporters.map(personOf)),
    about,
    spatialCoverage: placeOf(readout),
    mentions: about === null ? listOf(others.map(personOf)) : null,
    keywords: listOf([...new Set(quotedTerms.map(({ text }) => text))]),
    articleBody: paragraphs.join("\n"),
  });
  // In a page, "</script>" would end it.
  return jsonText(data).replaceAll("<", "\\u003c");
}

function eventOf(readout: Readout, people: readonly Person[]): object | null {
  const { meeting, meetingDate } = readout;
  if (meeting === null && meetingDate.value === null) return null;
  const inRole = (...roles: readonly Person["role"][]): readonly object[] | null =>
    listOf(people.filter(({ role }) => roles.includes(role)).map(personOf));
  return known({
    "@type": "Event",
    name: meeting?.name ?? null,
    startDate: meetingDate.value,
    location: placeOf(readout),
    organizer: meeting?.body ? { "@type": "Organization", name: meeting.body } : null,
    performer: inRole("chair", "speaker"),
    attendee: inRole("attendee"),
    about: inRole("mentioned"),
  });
}

function placeOf({ province, provinceCode, prefecture }: Readout): object | null {
  if (province.value === null) return null;
  const whole = known({
    "@type": "AdministrativeArea",
    name: province.value,
    // The ISO code of a province is CN and letters; this is GB/T 2260.
    identifier: provinceCode.value,
  });
  return prefecture === null
    ? whole
    : { "@type": "AdministrativeArea", name: prefecture, containedInPlace: whole };
}

function personOf({ name, titles }: Person): object {
  return known({ "@type": "Person", name, jobTitle: listOf(titles) });
}

function listOf<T>(values: readonly T[]): readonly T[] | null {
  return values.length === 0 ? null : values;
}

/** The entries that are known. */
function known(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}
