/** English for lesson 4, min max. */
export const minmax = {
  title: 'min max',
  summary: 'Three generators, three curves: which one is the best?',
  steps: {
    three: {
      title: 'Three generators',
      text: 'Each curve belongs to one generator and shows V(G,D) for a whole row of D’s, one beside the other. The dot marks the D that is best against it: its height tells how far that P_G is from the data.',
      look: 'Compare the heights of the three dots.',
      done: 'G₃: its highest point is the lowest of the three. Each generator is judged by its own best D, and not where its curve is low.',
      question: {
        ask: 'Which generator is the best?',
        options: { first: 'G₁', second: 'G₂', third: 'G₃' },
      },
    },
    heights: {
      title: 'Measure the heights',
      text: 'These are the same generators. P_G stands at G₁; D trains against it, and V climbs to its top. Lead P_G to G₂ and to G₃ and hold still at each.',
      look: 'Three places, three heights: 2.2, 0.2 and 0.6.',
      task: 'Press Play; hold still at a mean of 2.2, of 0.2 and of 0.6.',
      done: 'Highest at G₁, lower at G₂, lowest at G₃: the order of the Jensen–Shannon divergences.',
    },
    lowest: {
      title: 'The lowest height of all',
      text: 'For every G there is a best D and so a height, max V. To train a GAN means to look for the G whose height is lowest. Watch V while you move P_G towards the data: it falls far below the curve before it comes back.',
      look: 'V drops below the curve, then D catches up.',
      task: 'Predict, let V climb to the curve, then lead P_G to its lowest point and hold still.',
      done: 'Only when D has caught up does V measure anything. The lowest max V is −2 log 2 ≈ −1.386, and there P_G lies on the data.',
      question: {
        ask: 'Right after such a move V is very low. Does this mean that P_G is good?',
        options: {
          good: 'yes: the lower V is, the better',
          behind: 'no: D is behind, and only max V counts',
        },
      },
    },
    pieces: {
      title: 'A slope with a max inside',
      text: 'Can one go downhill on a maximum? Here is V of three D’s over the place of P_G, and in bold the greatest of them.',
      look: 'Where you stand, the slope is that of the highest piece.',
      done: 'D₂ is the highest there, so its slope counts. To find the highest piece is to train D; to follow its slope is to train G.',
      question: {
        ask: 'P_G stands at the dot, at 0. Whose slope counts?',
        options: { first: 'that of D₁', second: 'that of D₂', third: 'that of D₃' },
      },
    },
    loop: {
      title: 'The algorithm',
      text: 'So: find the best D for the present G, then freeze it and let G make one step downhill. With D at its best, the slope of V is that of max V. G’s loss here is MMGAN’s, whose step goes down V itself; NSGAN’s, in lesson 5, does not.',
      look: 'First D to the top, then one step of G.',
      task: 'Train D to the top, then press Step G once.',
      done: 'One round of the game. The step went down the piece that was the highest.',
    },
    again: {
      title: 'And again',
      text: 'After G’s step another D is the best one, so D has to be trained again. To train it to the top each time would take for ever; a few updates of D for each of G have to do.',
      look: 'D and G in turn: k updates of D, then one of G.',
      task: 'Press Play and train for 500 iterations.',
      done: 'This is the training you have seen all along. How many updates of D it takes, and why G may move only a little, is the lesson after the next.',
    },
  },
};
