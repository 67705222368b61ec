import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { writeBody } from '../core/body.ts'
import { mailParts } from '../core/message.ts'
import type { OutgoingMail } from '../core/outgoing.ts'
import { smtpGateway } from './smtp.ts'
import { startSmtpServer } from './testSmtpServer.ts'

const token = 'abcdefghijkmnpqr'
const parts = mailParts(
  {
    language: 'ar',
    subject: 'ردّنا على حالتك (4827305915)',
    body: writeBody([
      { type: 'own', text: 'السلام عليكم \u2068محمد\u2069،' },
      { type: 'words', text: 'أصلحنا الخط.\n\nThe line was repaired.' },
      { type: 'link', label: 'افتح حالتك', target: 'case' },
    ]),
  },
  {
    case: `https://insat.example/ar/c/${token}`,
    survey: () => '',
    desk: () => '',
    partner: () => '',
    guest: () => '',
  },
)
const mail: OutgoingMail = {
  id: '01990000-0000-7000-8000-000000000007',
  thread: { caseId: '01990000-0000-7000-8000-000000000001', token },
  to: 'reader@example.com',
  language: 'ar',
  sender: { name: 'وزارة الاتصالات', address: null },
  ...parts,
}

const server = await startSmtpServer()
afterAll(() => server.stop())

describe('a mail by SMTP', () => {
  test('arrives whole, with both parts and the headers of an automatic letter', async () => {
    const send = smtpGateway(`${server.url}/?from=care@ministry.example`, 'insat.example')
    expect(await send(mail)).toMatchObject({ taken: true })
    const { from, to, mail: read } = server.arrived[0] ?? expect.fail('nothing arrived')
    const header = (key: string) => read.headers.find((one) => one.key === key)?.value
    expect({ from, to }).toEqual({ from: 'care@ministry.example', to: ['reader@example.com'] })
    expect(read.from).toEqual({ address: 'care@ministry.example', name: 'وزارة الاتصالات' })
    expect(read.subject).toBe(mail.subject)
    expect(read.text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text)
    expect(read.html?.replaceAll('\r\n', '\n').trim()).toBe(mail.html.trim())
    expect(header('auto-submitted')).toBe('auto-generated')
    expect(header('content-language')).toBe('ar')
    expect(read.messageId).toBe(`<${token}.${mail.id}@ministry.example>`)
    expect(header('content-type')).toMatch(/^multipart\/alternative/)
    expect(read.attachments).toEqual([])
  })

  test('is from the ministry, or from the host of the site where the ministry has no address', async () => {
    const send = smtpGateway(server.url, 'insat.example')
    await send(mail)
    await send({ ...mail, sender: { name: 'وزارة', address: 'hear@ministry.example' } })
    expect(server.arrived.slice(-2).map(({ from }) => from)).toEqual([
      'insat@insat.example',
      'hear@ministry.example',
    ])
  })

  test('keeps its Message-ID in a second try', async () => {
    const send = smtpGateway(server.url, 'insat.example')
    await send(mail)
    await send(mail)
    const [one, other] = server.arrived.slice(-2)
    expect(one?.mail.messageId).toBe(other?.mail.messageId)
  })

  test('is refused for good by an address that does not exist, and for now by a full mailbox', async () => {
    const refusing = async (code: number) => {
      const stranger = await startSmtpServer({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no'), { responseCode: code })),
      })
      const delivery = await smtpGateway(stranger.url, 'insat.example')(mail)
      await stranger.stop()
      return delivery
    }
    expect(await refusing(550)).toEqual({ taken: false, permanent: true, detail: '550 no' })
    expect(await refusing(452)).toEqual({ taken: false, permanent: false, detail: '452 no' })
  })

  test('is told of without its recipient, who would stand in the log, whatever the server says', async () => {
    const said = `5.1.1 <${mail.to}>: mailbox of reader unknown`
    const stranger = await startSmtpServer({
      onRcptTo: (_address, _session, done) => done(Object.assign(new Error(said), { responseCode: 550 })),
    })
    const delivery = await smtpGateway(stranger.url, 'insat.example')(mail)
    await stranger.stop()
    expect(delivery).toMatchObject({ detail: '550 5.1.1 <<mail>>: mailbox of <recipient> unknown' })
  })

  test('is not sent, and that is known, where nobody listens', async () => {
    const gone = await startSmtpServer()
    await gone.stop()
    expect(await smtpGateway(gone.url, 'insat.example')(mail)).toMatchObject({
      taken: false,
      permanent: false,
    })
  })

  test('has an unknown fate when the line breaks after its last word', async () => {
    const breaking = createServer((socket) => {
      const say = (line: string) => socket.write(`${line}\r\n`)
      say('220 ready')
      socket.on('error', () => undefined)
      socket.on('data', (data) => {
        const text = data.toString('latin1')
        if (text.endsWith('\r\n.\r\n')) socket.destroy()
        else if (/^DATA/im.test(text)) say('354 go on')
        else if (/^(EHLO|HELO|MAIL|RCPT)/i.test(text)) say('250 fine')
      })
    })
    await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve))
    const { port } = breaking.address() as AddressInfo
    await expect(smtpGateway(`smtp://127.0.0.1:${port}`, 'insat.example')(mail)).rejects.toThrow()
    breaking.close()
  })
})
