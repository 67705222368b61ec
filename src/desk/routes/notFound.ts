import { data } from 'react-router'

/** Every address below `/desk` that nothing answers. */
export function loader() {
  throw data(null, { status: 404 })
}

/** A page and not a file, so that the 404 is drawn in the frame. */
export default function NotFound() {
  return null
}
