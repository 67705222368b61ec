import { paragraphs } from '../language/core/direction.ts'

/** The words of a person, paragraph by paragraph, each in the direction of its own first letter. */
export function BidiText({ text }: { text: string }) {
  return (
    <div className="space-y-3 wrap-anywhere">
      {paragraphs(text).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never change their order
        <p key={index} dir={paragraph.direction} className="whitespace-pre-line">
          {paragraph.text}
        </p>
      ))}
    </div>
  )
}

/** A foreign run inside a sentence (a name, a reference, an address) that must not turn its surroundings. */
export function Bidi({ children, dir }: { children: string; dir?: 'ltr' | 'rtl' }) {
  return <bdi dir={dir}>{children}</bdi>
}
