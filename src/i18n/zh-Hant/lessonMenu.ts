/** Traditional Chinese for the button of the lessons; their own words load with them. */
import type { Messages } from '../en';

export const lessonMenu: Messages['lessons'] = {
  button: '課程',
  label: '課程',
};
