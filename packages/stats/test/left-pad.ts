/** Names of places whose code-unit order is that of the numbers. */
export function leftPad(place: number): string {
  return String(place).padStart(4, "0");
}
