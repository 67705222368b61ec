import type { RouteOptions } from 'fastify'
import type { ServerBuild } from 'react-router'

/** One way in: how it is asked, where, and which route answers there. */
export type Door = { readonly method: string; readonly path: string; readonly route: string }
export type Answer = { readonly status: number; readonly location: string | null; readonly body: string }
export type AskDoor = (door: Door) => Promise<Answer>

/** What stands in an address for `:token`, `:reference` … */
export type Values = Readonly<Record<string, string>>

/**
 * Every way into the pages by React Router's own table: each route with an address of its own as a page, as the data
 * that scripts ask for, and as a form where it takes one. Layouts answer at no address by themselves.
 */
export function pageDoors(routes: ServerBuild['routes'], values: Values): Door[] {
  const all = Object.values(routes).filter((route) => route !== undefined)
  return all
    .filter(({ path, index }) => index || (path !== undefined && path !== ''))
    .flatMap(({ id, module }) => {
      const path = fill(addressOf(routes, id), values)
      const forms = 'action' in module ? [{ method: 'POST', path, route: id }] : []
      return [
        { method: 'GET', path, route: id },
        { method: 'GET', path: path === '/' ? '/_root.data' : `${path}.data`, route: id },
        ...forms,
      ]
    })
}

/** Every way into the API by Fastify's own table, as its hook `onRoute` tells it. */
export function apiDoors(routes: readonly Pick<RouteOptions, 'method' | 'url'>[], values: Values): Door[] {
  return routes.flatMap(({ method, url }) =>
    [method]
      .flat()
      .filter((one) => one !== 'HEAD' && one !== 'OPTIONS' && one !== 'TRACE')
      .map((one) => ({ method: one, path: fill(url, values), route: `${one} ${url}` })),
  )
}

/** Those of the doors that let whoever asks in, though they are not among the public ones. */
export async function openDoors(
  doors: readonly Door[],
  isPublic: (door: Door) => boolean,
  ask: AskDoor,
): Promise<string[]> {
  const open: string[] = []
  for (const door of doors.filter((one) => !isPublic(one))) {
    const answer = await ask(door)
    if (!isClosed(answer)) open.push(`${door.method} ${door.path} (${door.route}) → ${answer.status}`)
  }
  return open
}

/** Not known, not allowed, not there, or sent to sign in; scripts are told of a redirect inside a 202. */
function isClosed({ status, location, body }: Answer): boolean {
  if (status === 302) return location !== null && /^\/desk\/sign-in(\?|$)/.test(location)
  if (status === 202) return body.includes('/desk/sign-in')
  return [401, 403, 404, 405].includes(status)
}

function addressOf(routes: ServerBuild['routes'], id: string): string {
  const route = routes[id]
  if (!route) return ''
  const above = route.parentId ? addressOf(routes, route.parentId) : ''
  return route.path ? `${above}/${route.path}` : above
}

function fill(pattern: string, values: Values): string {
  const filled = pattern
    // A part that may be left out is, unless something is to be put there.
    .replace(/\/:(\w+)\?/g, (_, name: string) => (name in values ? `/${values[name]}` : ''))
    .replace(/:(\w+)/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`Nothing to put for :${name} of ${pattern}`)
      return value
    })
    .replace('*', 'nothing-at-all')
  return filled || '/'
}
