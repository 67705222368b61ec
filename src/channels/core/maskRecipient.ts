const mailAddress = /(?:"[^"\n]*"|[^\s@"'<>()[\],;:]+)@(?:\[[^\]\s]*\]|[^\s@"'<>()[\],;:]+)/gu
const manyDigits = /\+?\d(?:[\s().-]{0,2}\d){6,}/g

/** Digits of a number that stay the same however its country and trunk prefix are written. */
const ownDigits = 7

/**
 * What a server answered, without the person in it: codes (RFC 5321) and enhanced status (RFC 3463) stay, every mail
 * address becomes `<mail>`, and the recipient's own name or number alone `<recipient>`. For job output and logs.
 */
export function maskRecipient(said: string, recipient: string): string {
  const at = recipient.lastIndexOf('@')
  const masked = said.replace(mailAddress, '<mail>')
  return at > 0 ? maskName(masked, recipient.slice(0, at)) : maskNumber(masked, recipient)
}

function maskName(said: string, name: string): string {
  const alone = new RegExp(`(?<![\\p{L}\\p{N}<])${RegExp.escape(name)}(?![\\p{L}\\p{N}>])`, 'giu')
  return said.replace(alone, '<recipient>')
}

function maskNumber(said: string, number: string): string {
  const end = digitsOf(number).slice(-ownDigits)
  return said.replace(manyDigits, (found) => (digitsOf(found).includes(end) ? '<recipient>' : found))
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
