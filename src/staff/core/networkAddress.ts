/**
 * The part of a network address that stands for one subscriber: an IPv4 address whole, of an IPv6 address the first
 * 64 bits (RFC 6177: a site gets at least that), because its owner may choose the rest anew for every try.
 */
export function subscriber(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1]
  if (mapped) return mapped
  return plain.includes(':') ? firstFourGroups(plain).join(':') : plain
}

function firstFourGroups(address: string): string[] {
  const [before = '', after] = address.split('::')
  const head = groups(before)
  const tail = after === undefined ? [] : groups(after)
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...gap, ...tail].slice(0, 4)
}

function groups(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''))
}
