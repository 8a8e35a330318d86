/** English: the sheet of settings on small screens, and the way past the header. */
export const settings = {
  label: 'Settings',
  part: 'Settings of',
  close: 'Close settings',
  /** The list of the header's other buttons. */
  more: 'More',
  /** The first link of the page, for keyboards. */
  skip: 'To the stage',
};
