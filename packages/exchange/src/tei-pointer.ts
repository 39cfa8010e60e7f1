/**
 * An address as the attribute `target` may hold it, a URI of RFC 3986: what one cannot hold is escaped, escapes that are there stay.
 * Null for what has no scheme and host, or no fit ones: an address comes from a page or a table, and may be anything.
 */
export function teiPointer(url: string): string | null {
  const parts = /^([a-z][a-z\d+.-]*:\/\/)([^/?#]+)([^#]*)(?:#(.*))?$/is.exec(url.trim());
  if (parts === null) return null;
  const [, scheme, authority, path, fragment] = parts as unknown as [string, string, string, string, string?];
  const [, user = "", host, port = ""] =
    /^([^@:[\]]*@)?(\[[\da-f:]+\]|[^@:[\]]+)(?:(:\d+)|:)?$/i.exec(authority) ?? [];
  if (host === undefined) return null;
  const place = host.startsWith("[") ? host : escaped(host);
  const end = fragment === undefined ? "" : `#${escaped(fragment)}`;
  return `${scheme}${escaped(user)}${place}${port}${escaped(path)}${end}`;
}

function escaped(text: string): string {
  return encodeURI(text.replace(/\p{Cs}/gu, "\u{fffd}"))
    .replaceAll("#", "%23")
    .replace(/%25(?=[\da-f]{2})/gi, "%");
}
