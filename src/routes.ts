import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes'

/*
 * The URL table: which file answers at which address. A page that needs one room lives in that room and is hung in
 * here; the layouts of `portal` (no script) and `desk` (script) stand around them.
 */
export default [
  index('portal/routes/language.ts'),

  layout('portal/routes/layout.tsx', [
    ...prefix(':lang', [index('portal/routes/start.tsx')]),
    route('*', 'portal/routes/notFound.ts'),
  ]),

  ...prefix('desk', [
    layout('desk/routes/layout.tsx', [index('desk/routes/start.tsx'), route('*', 'desk/routes/notFound.ts')]),
  ]),
] satisfies RouteConfig
