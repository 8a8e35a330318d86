/** What is said about the page's own versions. */
export const offline = {
  ready: 'A new version of the playground is ready. Your run is kept.',
  load: 'Load it',
  later: 'Later',
};
