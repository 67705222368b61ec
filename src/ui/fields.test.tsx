import { describe, expect, test } from 'vitest'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx'
import { CsrfField } from './csrfField.tsx'
import { ErrorSummary } from './errorSummary.tsx'
import { FileField } from './fileField.tsx'
import { SelectField } from './selectField.tsx'
import { testRender } from './testRender.tsx'
import { TextArea } from './textArea.tsx'
import { PhoneField, TextField } from './textField.tsx'

describe('A field', () => {
  test('has its label, and names its hint and its error to whoever hears the page', async () => {
    const html = await testRender(
      <TextField name="subject" label="Subject" hint="A few words" error="Write a subject" value="kept" />,
      'en',
    )
    expect(html).toContain('<label for="subject"')
    expect(html).toContain('aria-describedby="subject-hint subject-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="subject-hint"[^>]*>A few words/)
    expect(html).toMatch(/id="subject-error".*Error:.*Write a subject/)
    expect(html).toContain('value="kept"')
  })

  test('says that it is optional, in the language of the page', async () => {
    expect(await testRender(<TextArea name="note" label="ملاحظة" optional />, 'ar')).toContain('(اختياري)')
    expect(await testRender(<TextArea name="note" label="Note" optional />, 'en')).toContain('(optional)')
  })

  test('keeps several lines exactly as they were typed', async () => {
    expect(await testRender(<TextArea name="text" label="Text" value={'one\n\n  two'} />, 'en')).toContain(
      'one\n\n  two',
    )
  })

  test('for a phone brings the telephone keypad and is written from left to right', async () => {
    const html = await testRender(<PhoneField name="phone" label="الجوال" />, 'ar')
    expect(html).toContain('type="tel"')
    expect(html).toContain('inputMode="tel"')
    expect(html).toContain('dir="ltr"')
  })

  test('for files tells number, size and kinds before anything is sent, in right plurals', async () => {
    const limits = (count: number) => ({ count, megabytes: 10, kinds: 'PDF', accept: '.pdf' })
    const say = (count: number) => testRender(<FileField name="f" label="ملف" limits={limits(count)} />, 'ar')
    expect(await say(1)).toContain('ملف واحد')
    expect(await say(2)).toContain('ملفين')
    expect(await say(10)).toContain('10 ملفات')
    expect(await say(11)).toContain('11 ملفًا')
    expect(await say(10)).toMatch(/10 ميغابايت.*PDF/)
  })
})

describe('Choices', () => {
  const options = [
    { value: 'sms', label: 'SMS' },
    { value: 'email', label: 'Email', hint: 'Slower' },
  ]

  test('stand in a fieldset whose first control can be reached by the name of the field', async () => {
    const html = await testRender(<RadioGroup name="by" label="How?" options={options} value="email" />, 'en')
    expect(html).toContain('<legend')
    expect(html).toMatch(/type="radio" id="by"/)
    expect(html).toMatch(/id="by-2"[^>]*checked=""|checked=""[^>]*id="by-2"/)
    expect(html).toContain('aria-describedby="by-2-hint"')
  })

  test('that were ticked stay ticked', async () => {
    const html = await testRender(
      <CheckboxGroup name="n" label="Needs" options={options} values={['sms']} />,
      'en',
    )
    expect(html.match(/checked=""/g)).toHaveLength(1)
    expect(await testRender(<Checkbox name="ok" label="I agree" checked />, 'en')).toContain('checked=""')
  })

  test('from a list begin with nothing chosen, unless one was chosen before', async () => {
    const empty = await testRender(<SelectField name="c" label="Topic" options={options} />, 'en')
    expect(empty).toContain('<option value="" selected="">Choose</option>')
    const kept = await testRender(
      <SelectField name="c" label="Topic" options={options} value="email" />,
      'en',
    )
    expect(kept).toContain('<option value="email" selected="">')
  })
})

describe('The error summary', () => {
  test('links each error to its field, takes the focus and announces itself', async () => {
    const html = await testRender(<ErrorSummary errors={{ phone: 'Wrong number', name: undefined }} />, 'en')
    expect(html).toContain('role="alert"')
    expect(html).toContain('tabindex="-1"')
    expect(html).toContain('autofocus=""')
    expect(html).toContain('<a href="#phone"')
    expect(html).not.toContain('#name')
  })

  test('names what is wrong with the form as a whole without a link', async () => {
    const html = await testRender(<ErrorSummary errors={{ form: 'Too large' }} />, 'en')
    expect(html).toContain('Too large')
    expect(html).not.toContain('<a ')
  })

  test('is not there when nothing is wrong', async () => {
    expect(await testRender(<ErrorSummary errors={{ name: undefined }} />, 'en')).toBe('')
    expect(await testRender(<ErrorSummary errors={undefined} />, 'en')).toBe('')
  })
})

test('A form carries the token of its page', async () => {
  expect(await testRender(<CsrfField />, 'ar')).toBe(
    '<input type="hidden" name="csrf" value="token-of-the-test"/>',
  )
})
