import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'

const looks = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  danger: 'button-danger',
  quiet: 'button-quiet',
}

type Look = keyof typeof looks

/** A button of a form; sends it unless told otherwise. One `primary` on a page. */
export function Button({
  look = 'primary',
  type = 'submit',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button type={type} className={`button ${looks[look]} ${className}`} {...rest} />
}

/** A link that looks like a button, for going somewhere (never for doing something). */
export function LinkButton(props: { to: string; look?: Look; children: ReactNode; className?: string }) {
  return (
    <Link to={props.to} className={`button ${looks[props.look ?? 'primary']} ${props.className ?? ''}`}>
      {props.children}
    </Link>
  )
}
