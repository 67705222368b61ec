import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { migrate } from './migrate.ts'
import { execute } from './testServer.ts'

const folder = mkdtempSync(join(tmpdir(), 'insat-migrations-'))
const made: string[] = []
let url = ''

beforeEach(async () => {
  const name = `insat_migrate_${randomBytes(6).toString('hex')}`
  await execute(inject('testTemplate').replace(/[^/]+$/, 'postgres'), `create database ${name}`)
  made.push(name)
  url = inject('testTemplate').replace(/[^/]+$/, name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, 'fixtures/migrations'), folder, { recursive: true })
})

afterAll(async () => {
  for (const name of made)
    await execute(inject('testTemplate').replace(/[^/]+$/, 'postgres'), `drop database ${name} with (force)`)
  rmSync(folder, { recursive: true, force: true })
})

async function rows(question: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(question)
    .then((result) => result.rows)
    .finally(() => client.end())
}

describe('migrations', () => {
  test('land in order, once', async () => {
    expect(await migrate(url, folder)).toEqual(['0001_shelf', '0002_book'])
    expect(await migrate(url, folder)).toEqual([])
    expect(
      await rows('select number, name, length(sha256) as digits from public.migration order by number'),
    ).toEqual([
      { number: 1, name: '0001_shelf', digits: 64 },
      { number: 2, name: '0002_book', digits: 64 },
    ])
  })

  test('land once when several processes start together', async () => {
    const landed = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)])
    expect(landed.flat()).toEqual(['0001_shelf', '0002_book'])
  })

  test('leave nothing of one that fails, keep those before it, and go on once it is mended', async () => {
    writeFileSync(join(folder, '0003_broken.sql'), 'create table half (id int); select nonsense;')
    await expect(migrate(url, folder)).rejects.toThrow(
      'Migration 0003_broken failed and was taken back: column "nonsense" does not exist',
    )
    expect(await rows(`select to_regclass('half') as half, to_regclass('book') as book`)).toEqual([
      { half: null, book: 'book' },
    ])
    writeFileSync(join(folder, '0003_broken.sql'), 'create table half (id int);')
    expect(await migrate(url, folder)).toEqual(['0003_broken'])
  })

  test('are taken back when they cannot be recorded', async () => {
    const unrecordable = 'create table half (id int); alter table public.migration add check (number < 3);'
    writeFileSync(join(folder, '0003_unrecordable.sql'), unrecordable)
    await expect(migrate(url, folder)).rejects.toThrow(
      'Migration 0003_unrecordable failed and was taken back',
    )
    expect(await rows(`select to_regclass('half') as half`)).toEqual([{ half: null }])
  })

  test('are refused when a landed one was edited', async () => {
    await migrate(url, folder)
    writeFileSync(join(folder, '0001_shelf.sql'), 'create table shelf (id bigint primary key);')
    writeFileSync(join(folder, '0003_more.sql'), 'create table more ();')
    await expect(migrate(url, folder)).rejects.toThrow('a landed file must not change')
    expect(await rows(`select to_regclass('more') as more`)).toEqual([{ more: null }])
  })

  test('are the same whatever ends the lines of a file', async () => {
    await migrate(url, folder)
    writeFileSync(
      join(folder, '0001_shelf.sql'),
      '-- Where books stand.\r\ncreate table shelf (id int primary key);\r\n',
    )
    expect(await migrate(url, folder)).toEqual([])
  })

  test('are refused when the database is newer than the program', async () => {
    await migrate(url, folder)
    rmSync(join(folder, '0002_book.sql'))
    await expect(migrate(url, folder)).rejects.toThrow(
      'The database is newer than this program: it has migration 0002_book',
    )
  })

  test('are refused when one is missing between them', async () => {
    writeFileSync(join(folder, '0004_later.sql'), '')
    await expect(migrate(url, folder)).rejects.toThrow('numbered without a gap')
  })
})
