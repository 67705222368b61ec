import type { Language } from '../../language/core/language.ts'
import { fill, pluralText } from '../../language/core/words.ts'
import type { Name } from '../core/calendar.ts'
import type { Step } from '../core/steps.ts'
import { ar } from './ar.ts'
import { dayText as day } from './dayText.ts'
import { en } from './en.ts'

const words = { ar: ar.step, en: en.step }

/** One step to a due moment as a line of text without a full stop, its dates and times by the calendar's own clock. */
export function stepText(step: Step, language: Language): string {
  const say = words[language]
  switch (step.step) {
    case 'started':
    case 'due':
      return fill(say[step.step], { date: day(step.date, language), time: step.time })
    case 'first-day':
      return fill(say.firstDay, { date: day(step.date, language) })
    case 'off':
      return offText(step, language)
    case 'day-over':
      return fill(say.dayOver, { date: day(step.date, language) })
    case 'working-day':
      return dayText(step, language)
    case 'working-time':
    case 'clock-time':
      return timeText(step, language)
    case 'calendar-days':
      return pluralText(say, 'calendarDays', step.days, language)
  }
}

function dayText({ date, number, closes, name }: Step & { step: 'working-day' }, language: Language): string {
  const values = { date: day(date, language), number, closes }
  return special(fill(words[language].workingDay, values), name, language)
}

function offText({ from, to, name }: Step & { step: 'off' }, language: Language): string {
  const say = words[language]
  const [first, last] = [day(from, language), day(to, language)]
  const reason = name?.[language] ?? say.weeklyOff
  return fill(from === to ? say.offDay : say.offDays, { date: first, from: first, to: last, name: reason })
}

function timeText(step: Step & { step: 'working-time' | 'clock-time' }, language: Language): string {
  const say = words[language]
  const [minutes, total] = [duration(step.minutes), duration(step.total)]
  const values = { date: day(step.date, language), from: step.from, to: step.to, minutes, total }
  if (step.step === 'clock-time') return fill(say.clockTime, values)
  return special(fill(say.workingTime, values), step.name, language)
}

function special(text: string, name: Name | null, language: Language): string {
  return name ? fill(words[language].special, { text, name: name[language] }) : text
}

function duration(minutes: number): string {
  const whole = Math.round(minutes)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
