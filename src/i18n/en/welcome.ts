/** What is said at the first visit. */
export const welcome = {
  label: 'Welcome',
  /** One sentence that explains the picture beside it. */
  sentence:
    'A generator turns noise into purple points that should look like the green data; the coloured background is a discriminator that learns to tell the two apart.',
  lesson: 'Start the lesson',
  play: 'Just play',
};
