import { describe, expect, test } from 'vitest'
import { formBytes } from './formLimits.ts'
import { readForm as read } from './readForm.ts'

const megabyte = 2 ** 20
const room = { limit: formBytes, over: 'too-large', take: () => true } as const
const readForm = (request: Request) => read(request, room)

function post(body: BodyInit, headers: Record<string, string> = {}): Request {
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://insat.example/ar/new', init as RequestInit)
}

function multipart(
  texts: Record<string, string>,
  files: readonly [name: string, bytes: number][] = [],
): Request {
  const data = new FormData()
  for (const [name, text] of Object.entries(texts)) data.append(name, text)
  for (const [name, bytes] of files)
    data.append('files', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  return post(data)
}

describe('A form', () => {
  test('is read with its texts cleaned, and as it came where that matters', async () => {
    const form = await readForm(post(new URLSearchParams({ name: ' سارة\u202e ', password: ' p ' })))
    expect(form.fields.name).toBe('سارة')
    expect(form.raw('password')).toBe(' p ')
    expect(form.refused).toBeNull()
  })

  test('gives all texts of one name, and the first as the one', async () => {
    const form = await readForm(post(new URLSearchParams('n=a&n=b&c=d')))
    expect(form.all('n')).toEqual(['a', 'b'])
    expect(form.fields).toEqual({ n: 'a', c: 'd' })
    expect(form.all('nothing')).toEqual([])
  })

  test('brings its files with name, claimed type and bytes, and no file where none was chosen', async () => {
    const form = await readForm(multipart({ text: 'x' }, [['فاتورة.png', 5]]))
    expect(form.files).toEqual([
      { field: 'files', name: 'فاتورة.png', claimedType: 'image/png', bytes: new Uint8Array(5) },
    ])
    // As browsers send a file field that was left empty.
    const part = '--b\r\ncontent-disposition: form-data; name="f"; filename=""\r\n'
    const body = `${part}content-type: application/octet-stream\r\n\r\n\r\n--b--\r\n`
    const none = await readForm(post(body, { 'content-type': 'multipart/form-data; boundary=b' }))
    expect(none.files).toEqual([])
    expect(none.refused).toBeNull()
  })

  test('can be read twice', async () => {
    const request = post(new URLSearchParams({ a: '1' }))
    expect(await readForm(request)).toBe(await readForm(request))
  })
})

describe('A form that is too much', () => {
  test('leaves out a text that nobody can have typed, which would be shown again, up to a hundred megabytes', async () => {
    const form = await readForm(multipart({ csrf: 'token', text: 'x'.repeat(3 * megabyte), name: 'kept' }))
    expect(form.refused).toBe('too-large')
    expect(form.fields).toEqual({ csrf: 'token', name: 'kept' })
  })

  test('says that a file is too large and keeps the rest', async () => {
    const form = await readForm(
      multipart({ text: 'kept' }, [
        ['big.png', 10 * megabyte + 1],
        ['ok.png', 3],
      ]),
    )
    expect(form.refused).toBe('file-too-large')
    expect(form.fields.text).toBe('kept')
    expect(form.files.map((file) => file.name)).toEqual(['ok.png'])
  })

  test('says that there are too many files and keeps the texts', async () => {
    const files = Array.from({ length: 12 }, (_, index) => [`${index}.png`, 1] as [string, number])
    const form = await readForm(multipart({ text: 'kept' }, files))
    expect(form.refused).toBe('too-many-files')
    expect(form.fields.text).toBe('kept')
    expect(form.files).toHaveLength(10)
  })

  test('takes ten files of ten megabytes', async () => {
    const files = Array.from(
      { length: 10 },
      (_, index) => [`${index}.png`, 10 * megabyte] as [string, number],
    )
    const form = await readForm(multipart({ text: 'x' }, files))
    expect(form.refused).toBeNull()
    expect(form.files).toHaveLength(10)
  })

  test('keeps the texts that stood before a film of 200 megabytes', async () => {
    const form = await readForm(post(film(200), { 'content-type': 'multipart/form-data; boundary=b' }))
    expect(form.refused).toBe('too-large')
    expect(form.fields.text).toBe('kept')
    expect(form.files).toEqual([])
  })

  test('is refused as too large when it is plain text without end', async () => {
    const form = await readForm(post(new URLSearchParams({ text: 'x'.repeat(5 * megabyte) })))
    expect(form.refused).toBe('too-large')
  })

  test('is refused when it has fields without end', async () => {
    const query = Array.from({ length: 600 }, (_, index) => `f${index}=1`).join('&')
    expect((await readForm(post(new URLSearchParams(query)))).refused).toBe('too-many-fields')
  })

  test('is refused, not a fault, when it can not be read', async () => {
    const broken = await readForm(
      post('--b\r\nbroken', { 'content-type': 'multipart/form-data; boundary=b' }),
    )
    expect(broken.refused).toBe('unreadable')
    const json = await readForm(post('{}', { 'content-type': 'application/json' }))
    expect(json.refused).toBe('unreadable')
    const nothing = await readForm(new Request('http://insat.example/ar', { method: 'POST' }))
    expect(nothing.fields).toEqual({})
  })
})

describe('A form with less room', () => {
  test('keeps the texts that stood before the cut, and says why', async () => {
    const sent = () => post(film(3), { 'content-type': 'multipart/form-data; boundary=b' })
    const small = await read(sent(), { ...room, limit: megabyte })
    expect([small.fields.text, small.refused, small.isBusy]).toEqual(['kept', 'too-large', false])
    let taken = 0
    const take = (bytes: number) => {
      taken += bytes
      return taken < megabyte
    }
    const busy = await read(sent(), { ...room, take })
    expect([busy.fields.text, busy.refused, busy.isBusy]).toEqual(['kept', 'too-large', true])
    expect(taken).toBeLessThan(3 * megabyte)
  })

  test('has room for its texts alone where nobody said more', async () => {
    const form = await read(multipart({ text: 'kept' }, [['photo.png', megabyte]]))
    expect([form.fields.text, form.refused, form.files]).toEqual(['kept', 'too-large', []])
  })

  test('is read to its end, because a browser shows no answer before', async () => {
    let ended = false
    const flush = () => {
      ended = true
    }
    const body = film(3).pipeThrough(new TransformStream({ flush }))
    await read(post(body, { 'content-type': 'application/x-www-form-urlencoded' }), room)
    expect(ended).toBe(true)
  })
})

/** A body that is made while it is read, as a browser sends it. */
function film(megabytes: number): ReadableStream<Uint8Array> {
  const text = new TextEncoder()
  const head = '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\nkept\r\n'
  const file =
    '--b\r\ncontent-disposition: form-data; name="f"; filename="film.mp4"\r\ncontent-type: video/mp4\r\n\r\n'
  let sent = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue(text.encode(head + file)),
    pull(controller) {
      if (sent++ < megabytes) return controller.enqueue(new Uint8Array(megabyte))
      controller.enqueue(text.encode('\r\n--b--\r\n'))
      controller.close()
    },
  })
}
