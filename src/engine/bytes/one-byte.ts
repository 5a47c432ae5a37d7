/** A string in which each character is one octet, so that an expression finds octets, and says where they are. */
export function oneByte(octets: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < octets.length; at += 8192)
    pieces.push(String.fromCharCode(...octets.subarray(at, at + 8192)))
  return pieces.join('')
}
