/** English for the button of the lessons; their own words load with them. */
export const lessonMenu = {
  button: 'Lessons',
  label: 'Lessons',
};
