/** What is done to a case because of another. */
export const between = {
  link: {
    lead: 'The two cases have to do with each other. Whoever may see both finds the other on the page of each; customers hear nothing of it.',
    find: 'Find the case',
    other: 'Reference of the other case',
    found: 'This is the case that you mean:',
    another: 'Look for another',
    send: 'Link the cases',
  },
  unlink: {
    lead: 'The two cases have nothing to do with each other after all. That they were linked stays on record.',
    other: 'Which case?',
    send: 'End the link',
  },
  merge: {
    lead: 'This case repeats another and becomes part of it. Its number stays valid; its customer is told that it is handled together with another case, and gets the answer given there. What they add later comes to that case. The merge can be undone.',
    into: 'Part of this case:',
    send: 'Merge into this case',
  },
  unmerge: {
    lead: 'The case goes on by itself where it stood, its dates later by the time that it stood still. Its customer is told the new date.',
    text: 'Why is it handled apart?',
    send: 'Undo the merge',
  },
} as const
