// The import rules of the house; docs/house.md says them in words. Each has a planted violation in
// scripts/check/plantedImports.ts that it must find.

// Highest first. A room imports from the floors below its own, never from a neighbour on the same floor.
const floors = [
  ['desk', 'portal'],
  ['reports'],
  ['channels', 'surveys', 'knowledge'],
  ['cases'],
  ['customers', 'deadlines'],
  ['files', 'staff'],
  ['ui', 'postgres'],
  ['language'],
]
const rooms = floors.flat()
const openRooms = ['ui', 'postgres', 'language']
const closedRooms = rooms.filter((room) => !openRooms.includes(room))

const assembly = '^src/(app/|root\\.tsx$|routes\\.ts$|entry\\.)'
const tests = '\\.test\\.tsx?$'
// Files that only tests may use: core/testing.ts, store/testMinistry.ts, postgres/testDatabase.ts …
const testSupport = '(\\.test\\.tsx?|/testing\\.ts|/test[A-Z][A-Za-z]*\\.tsx?)$'
const npm = '(^|/)node_modules/'

const anyOf = (names) => `^src/(${names.join('|')})/`
const packages = (...names) => `${npm}(@types/)?(${names.join('|')})/`

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const roomOrder = floors.flatMap((floor, index) => {
  const above = floors.slice(0, index).flat()
  const upwards =
    above.length === 0
      ? []
      : [
          forbid(
            `${floor.join('-')}-upwards`,
            'A room does not know the rooms above it; they hear of it through jobs named in app/reactions.ts.',
            { path: anyOf(floor) },
            { path: anyOf(above) },
          ),
        ]
  // `ui` may name the type of what it hands on; that is the rule `ui-to-postgres`.
  const sideways =
    floor.length === 1
      ? []
      : [
          forbid(
            `${floor.join('-')}-sideways`,
            'Neighbours on one floor meet through jobs named in app/reactions.ts.',
            { path: `^src/(${floor.join('|')})/` },
            { path: anyOf(floor), pathNot: ['^src/$1/', '^src/postgres/context\\.ts$'] },
          ),
        ]
  return [...upwards, ...sideways]
})

const doors = [
  forbid(
    'nobody-imports-the-assembly',
    'The assembly knows every room; no room knows the assembly.',
    { path: '^src/', pathNot: [assembly, testSupport] },
    { path: assembly },
  ),
  forbid(
    'tests-without-the-assembly',
    'A test of a room may need the texts of all rooms to draw a page; nothing else of the assembly.',
    { path: `^src/.*${testSupport}`, pathNot: assembly },
    { path: assembly, pathNot: '^src/entry\\.words\\.ts$' },
  ),
  forbid(
    'other-rooms-by-their-doors',
    'From another room only core/, words/, store/handle.ts, store/session.ts and store/queries/.',
    { path: '^src/([^/]+)/', pathNot: [assembly, testSupport] },
    {
      path: anyOf(closedRooms),
      pathNot: [
        '^src/$1/',
        '^src/[^/]+/(core|words|store/queries)/',
        '^src/[^/]+/store/(handle|session)\\.ts$',
      ],
    },
  ),
  forbid(
    'tests-by-the-doors-too',
    "A test may also use another room's test support, and nothing else behind its doors.",
    { path: `^src/([^/]+)/.*${testSupport}`, pathNot: assembly },
    {
      path: anyOf(closedRooms),
      pathNot: [
        '^src/$1/',
        '^src/[^/]+/(core|words|store/queries)/',
        '^src/[^/]+/store/(handle|session)\\.ts$',
        testSupport,
      ],
    },
  ),
  forbid(
    'ui-to-postgres',
    'ui hands the database on to pages and may name the type of its context, no more.',
    { path: '^src/ui/' },
    { path: '^src/postgres/context\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  forbid(
    'postgres-to-ui',
    'The database knows nothing of screens.',
    { path: '^src/postgres/' },
    { path: '^src/ui/' },
  ),
  forbid(
    'test-support-in-tests-only',
    'What is made for tests stays out of the product.',
    { path: '^src/', pathNot: testSupport },
    { path: testSupport },
  ),
]

const shelves = [
  forbid(
    'core-to-core-only',
    'core/ is pure: it imports core/ and nothing else of ours.',
    { path: '^src/[^/]+/core/' },
    { path: '^src/', pathNot: '^src/[^/]+/core/' },
  ),
  forbid(
    'core-without-node',
    'core/ runs anywhere.',
    { path: '^src/[^/]+/core/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'core-without-packages',
    'core/ uses no package; a schema may, a test may.',
    { path: '^src/[^/]+/core/', pathNot: ['\\.schema\\.ts$', tests] },
    { path: npm },
  ),
  forbid(
    'schemas-with-zod-only',
    'One schema parses the form, the API and the docs: zod, and libphonenumber-js for phone numbers.',
    { path: '^src/[^/]+/core/.*\\.schema\\.ts$' },
    { path: npm, pathNot: packages('zod', 'libphonenumber-js') },
  ),
  forbid(
    'core-tests-with-vitest-only',
    'A test of core/ needs vitest and fast-check.',
    { path: `^src/[^/]+/core/.*${tests}` },
    { path: npm, pathNot: packages('vitest', 'fast-check') },
  ),
  forbid(
    'words-without-shelves',
    'Texts need core/, other texts and nothing that reads or sends.',
    { path: '^src/[^/]+/words/' },
    { path: '^src/', pathNot: ['^src/[^/]+/(core|words)/', testSupport] },
  ),
  forbid(
    'store-below-routes',
    'store/ and gateways/ serve routes/, api/ and tasks/, not the other way round.',
    { path: '^src/([^/]+/(store|gateways)|postgres)/', pathNot: tests },
    { path: '^src/[^/]+/(routes|api|tasks)/' },
  ),
  forbid(
    'sql-in-stores-only',
    'Kysely and pg stay in store/ and postgres/.',
    { path: '^src/', pathNot: '^src/([^/]+/store|postgres)/' },
    { path: packages('kysely', 'pg', 'pg-boss') },
  ),
  forbid(
    'react-on-screens-only',
    'React stays in routes/, ui/ and the assembly.',
    { path: '^src/', pathNot: ['^src/([^/]+/routes|ui)/', assembly] },
    { path: packages('react', 'react-dom', 'react-i18next', 'react-router', '@react-router/[^/]+') },
  ),
  forbid(
    'gateways-from-tasks-only',
    'The network is reached from tasks/, files/store, sign-in and app/: a screen enqueues a task and shows its result.',
    {
      path: '^src/',
      pathNot: [assembly, '^src/[^/]+/(gateways|tasks)/', '^src/files/store/', '^src/staff/[^/]+/signIn'],
    },
    { path: '^src/[^/]+/gateways/' },
  ),
]

const names = [
  forbid(
    'no-cycles',
    'Files that need each other are one file, or three.',
    { path: '^src/' },
    { circular: true },
  ),
  forbid(
    'nothing-unresolved',
    'A rule cannot judge what it cannot find.',
    { path: '^src/' },
    { couldNotResolve: true, pathNot: ['^\\./\\+types/', '^@fonts/', '^virtual:'] },
  ),
  {
    name: 'no-vague-names',
    comment: 'A folder or file is named after what it is about.',
    severity: 'error',
    from: {},
    module: {
      path: '^src/(.+/)?(utils|helpers|common|shared|lib|misc|types)(/|\\.tsx?$)',
      numberOfDependentsLessThan: 100,
    },
  },
  {
    name: 'no-barrels',
    comment: 'Import the file itself.',
    severity: 'error',
    from: {},
    module: { path: '^src/(.+/)?index\\.tsx?$', numberOfDependentsLessThan: 100 },
  },
]

export default {
  forbidden: [...roomOrder, ...doors, ...shelves, ...names],
  options: {
    // TypeScript 7 has no parser for others to use; without this line no module at all would be seen.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: npm },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
