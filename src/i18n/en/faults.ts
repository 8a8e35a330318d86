/** Parts of the page that are not there: they could not be loaded, or have failed. */
export const faults = {
  missing: 'A part of this page could not be loaded: the network or the server did not answer.',
  again: 'Try again',
  reload: 'Load the page again',
  noServer: 'The server still does not answer, so this page stays as it is.',
  broken: 'This part of the page failed. The run is not affected.',
  file: 'This page was opened as a file, and no browser lets a file start the threads that train. It needs a web server, not another browser: run “python3 -m http.server” in its folder, for instance, and open http://localhost:8000.',
  frame:
    'This page stands in a frame that gives it no origin of its own (“sandbox” without “allow-same-origin”), and there no browser lets it start the threads that train. The page around it has to add “allow-same-origin”; or open this page in a window of its own.',
  start: 'The page could not start. Load it again; if that does not help, another browser may.',
};
