import type { Customer } from './customer.ts'

/** Whether what was typed as a second factor is the customer's own phone or email. Both are in their kept form. */
export function isContactOf(customer: Pick<Customer, 'phone' | 'email'>, contact: string): boolean {
  return contact.includes('@')
    ? customer.email?.toLowerCase() === contact.toLowerCase()
    : customer.phone === contact
}
