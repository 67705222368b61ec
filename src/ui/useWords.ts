import type { Namespace, TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/**
 * The texts of one room in the page's language: `const t = useWords('cases'); t('close.title')`.
 * A count picks the plural form by itself: `t('days', { count: 3 })`.
 */
export function useWords<const N extends Namespace>(room: N): TFunction<N> {
  return useTranslation(room).t as TFunction<N>
}
