/** Simplified Chinese for the button of the lessons; their own words load with them. */
import type { Messages } from '../en';

export const lessonMenu: Messages['lessons'] = {
  button: '课程',
  label: '课程',
};
