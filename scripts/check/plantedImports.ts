/*
 * A house in which every import rule is broken once. Each entry is a file: what it imports, and the rules that must
 * find it. Files without rules are there to be imported, or show what is allowed.
 */
type Planted = { readonly imports: readonly string[]; readonly breaks?: readonly string[] }

const upwards: Record<string, Planted> = {
  'src/reports/core/seesDesk.ts': {
    imports: ["'../../desk/core/empty.ts'"],
    breaks: ['reports-upwards'],
  },
  'src/knowledge/core/seesReports.ts': {
    imports: ["'../../reports/core/empty.ts'"],
    breaks: ['channels-surveys-knowledge-upwards'],
  },
  'src/cases/core/seesSurveys.ts': {
    imports: ["'../../surveys/core/empty.ts'"],
    breaks: ['cases-upwards'],
  },
  'src/customers/core/seesCases.ts': {
    imports: ["'../../cases/core/empty.ts'"],
    breaks: ['customers-deadlines-upwards'],
  },
  'src/staff/core/seesCustomers.ts': {
    imports: ["'../../customers/core/empty.ts'"],
    breaks: ['files-staff-upwards'],
  },
  'src/ui/seesFiles.tsx': {
    imports: ["type { file } from '../files/core/empty.ts'"],
    breaks: ['ui-postgres-upwards'],
  },
  'src/language/core/seesUi.ts': {
    imports: ["'../../ui/empty.ts'"],
    breaks: ['language-upwards', 'core-to-core-only'],
  },
}

const sideways: Record<string, Planted> = {
  'src/desk/core/seesPortal.ts': {
    imports: ["'../../portal/core/empty.ts'"],
    breaks: ['desk-portal-sideways'],
  },
  'src/channels/core/seesSurveys.ts': {
    imports: ["'../../surveys/core/empty.ts'"],
    breaks: ['channels-surveys-knowledge-sideways'],
  },
  'src/deadlines/core/seesCustomers.ts': {
    imports: ["'../../customers/core/empty.ts'"],
    breaks: ['customers-deadlines-sideways'],
  },
  'src/staff/core/seesFiles.ts': {
    imports: ["'../../files/core/empty.ts'"],
    breaks: ['files-staff-sideways'],
  },
  'src/ui/seesPool.ts': {
    imports: ["type { pool } from '../postgres/empty.ts'"],
    breaks: ['ui-postgres-sideways'],
  },
}

const doors: Record<string, Planted> = {
  'src/portal/routes/seesAssembly.ts': {
    imports: ["'../../app/empty.ts'"],
    breaks: ['nobody-imports-the-assembly'],
  },
  'src/cases/store/seesAssembly.test.ts': {
    imports: ["'../../app/empty.ts'", "'../../entry.words.ts'"],
    breaks: ['tests-without-the-assembly'],
  },
  'src/cases/routes/seesRoot.ts': {
    imports: ["'../../root.tsx'"],
    breaks: ['nobody-imports-the-assembly'],
  },
  'src/desk/routes/behindTheDoor.ts': {
    imports: ["'../../cases/store/behind.ts'"],
    breaks: ['other-rooms-by-their-doors'],
  },
  'src/desk/routes/behindTheDoor.test.ts': {
    imports: ["'../../cases/store/behind.ts'", "'../../cases/store/testMinistry.ts'"],
    breaks: ['tests-by-the-doors-too'],
  },
  'src/ui/opensDatabase.ts': {
    imports: ["'../postgres/context.ts'"],
    breaks: ['ui-to-postgres'],
  },
  'src/postgres/seesUi.ts': {
    imports: ["'../ui/empty.ts'"],
    breaks: ['postgres-to-ui', 'ui-postgres-sideways'],
  },
  'src/cases/store/leansOnTests.ts': {
    imports: ["'./testMinistry.ts'"],
    breaks: ['test-support-in-tests-only'],
  },
}

const shelves: Record<string, Planted> = {
  'src/cases/core/reads.ts': {
    imports: ["'../store/behind.ts'"],
    breaks: ['core-to-core-only'],
  },
  'src/cases/core/touchesDisk.ts': {
    imports: ["'node:fs'"],
    breaks: ['core-without-node'],
  },
  'src/cases/core/borrows.ts': {
    imports: ["'zod'"],
    breaks: ['core-without-packages'],
  },
  'src/cases/core/borrows.schema.ts': {
    imports: ["'zod'", "'libphonenumber-js/max'", "'iconv-lite'"],
    breaks: ['schemas-with-zod-only'],
  },
  'src/cases/core/borrows.test.ts': {
    imports: ["'vitest'", "'fast-check'", "'zod'"],
    breaks: ['core-tests-with-vitest-only'],
  },
  'src/cases/words/reads.ts': {
    imports: ["'../store/behind.ts'"],
    breaks: ['words-without-shelves'],
  },
  'src/cases/store/seesRoutes.ts': {
    imports: ["'../routes/empty.ts'"],
    breaks: ['store-below-routes'],
  },
  'src/cases/routes/queries.ts': {
    imports: ["type { Kysely } from 'kysely'"],
    breaks: ['sql-in-stores-only'],
  },
  'src/cases/tasks/queries.ts': {
    imports: ["'pg'"],
    breaks: ['sql-in-stores-only'],
  },
  'src/cases/store/renders.ts': {
    imports: ["'react'"],
    breaks: ['react-on-screens-only'],
  },
  'src/cases/api/renders.ts': {
    imports: ["'react-router'"],
    breaks: ['react-on-screens-only'],
  },
  'src/channels/routes/sends.ts': {
    imports: ["'../gateways/empty.ts'"],
    breaks: ['gateways-from-tasks-only'],
  },
}

const names: Record<string, Planted> = {
  'src/cases/core/hen.ts': { imports: ["'./egg.ts'"] },
  'src/cases/core/egg.ts': { imports: ["type { hen } from './hen.ts'"], breaks: ['no-cycles'] },
  'src/cases/core/lost.ts': { imports: ["'./nowhere.ts'"], breaks: ['nothing-unresolved'] },
  'src/cases/core/index.ts': { imports: [], breaks: ['no-barrels'] },
  'src/cases/store/utils/text.ts': { imports: [], breaks: ['no-vague-names'] },
  'src/cases/core/types.ts': { imports: [], breaks: ['no-vague-names'] },
}

const allowed: Record<string, Planted> = {
  'src/app/knowsAll.ts': {
    imports: ["'../cases/store/behind.ts'", "'../channels/gateways/empty.ts'", "'react-router'"],
  },
  'src/root.tsx': { imports: ["'./app/empty.ts'", "'react'"] },
  'src/desk/routes/byTheDoors.ts': {
    imports: [
      "'../../cases/core/empty.ts'",
      "'../../cases/words/empty.ts'",
      "'../../cases/store/handle.ts'",
      "'../../cases/store/queries/empty.ts'",
      "'../../customers/store/session.ts'",
      "'../../ui/empty.ts'",
      "'react-router'",
      "'./+types/byTheDoors.ts'",
    ],
  },
  'src/ui/namesContext.ts': { imports: ["type { Context } from '../postgres/context.ts'"] },
  'src/cases/store/handle.ts': { imports: ["'kysely'", "'./behind.ts'", "'../core/empty.ts'"] },
  'src/channels/tasks/sends.ts': { imports: ["'../gateways/empty.ts'"] },
}

const imported = [
  ...['desk', 'portal', 'reports', 'surveys', 'cases', 'customers', 'files'].map((room) => `${room}/core`),
  ...['app', 'ui', 'postgres', 'cases/words', 'cases/routes', 'cases/store/queries', 'channels/gateways'],
].map((folder) => `src/${folder}/empty.ts`)

const empty: Record<string, Planted> = Object.fromEntries(
  [
    ...imported,
    'src/cases/store/behind.ts',
    'src/cases/store/testMinistry.ts',
    'src/customers/store/session.ts',
    'src/entry.words.ts',
    'src/postgres/context.ts',
  ].map((file) => [file, { imports: [] }]),
)

/** All planted files by path. */
export const planted: Readonly<Record<string, Planted>> = {
  ...upwards,
  ...sideways,
  ...doors,
  ...shelves,
  ...names,
  ...allowed,
  ...empty,
}
