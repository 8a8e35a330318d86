/** English for lesson 1, noise into shape. */
export const noise = {
  title: 'Noise into shape',
  summary: 'How a network turns random numbers into a distribution',
  steps: {
    code: {
      title: 'A number goes in, a sample comes out',
      text: 'The generator G is an ordinary network. Its input z is random, here one number from a bell curve, and its output x = G(z) is one sample. Each arrow below the stage carries one z to its x.',
      look: 'Follow one arrow from z, at the bottom, up to x = G(z).',
      task: 'Drag z₁ along its axis, or move it with the arrow keys.',
      done: 'Wherever you put z, G answers with exactly one x. Chance is only in the choice of z.',
    },
    shape: {
      title: 'Many numbers make a distribution',
      text: 'Send many z’s through G and their x’s pile up: that pile is P_G. The data have two hills, the prior of z has one. What will G have to do to it?',
      look: 'Watch the arrows while P_G grows a second hill.',
      task: 'Choose, then train for 1,500 iterations.',
      done: 'G is almost flat on each hill, so many z’s land there, and steep between them, so hardly any z lands in the gap. G is continuous: it cannot leave the gap out, only hurry through it.',
      question: {
        ask: 'How does G make two hills out of one?',
        options: {
          stretch: 'It stretches the one hill evenly',
          tear: 'It is flat on the hills and steep across the gap',
          copy: 'It copies the hill and moves the copy',
        },
      },
    },
    crowd: {
      title: 'Where arrows crowd, P_G is high',
      text: 'Where G is flat, neighbouring z’s come to lie close together and P_G is high; where G is steep, they are drawn apart and P_G is low. Here x and z are single numbers, so this can be written down, as long as each x comes from only one z.',
      look: 'Compare how densely the arrows arrive with the height of P_G above.',
    },
    prior: {
      title: 'Does the prior matter?',
      text: 'So far z came from a bell curve. A uniform z is just as simple, but it has another shape and hard ends. Predict, then choose the uniform prior on the card of the generator and train again.',
      look: 'Compare the Jensen–Shannon divergence with both priors.',
      task: 'Switch the prior to uniform and train for 1,500 iterations.',
      done: 'It hardly matters: G bends what it is given.',
      question: {
        ask: 'With uniform z, the result will be\u00a0…',
        options: {
          better: 'much better',
          worse: 'much worse',
          same: 'about as good',
        },
      },
    },
    samples: {
      title: 'Nobody can write P_G down',
      text: 'With more numbers in x and z, nobody can give the density of P_G in a formula, so its likelihood cannot be maximised directly. But it can be sampled: every dot here is one. A GAN learns from samples alone.',
      look: 'Only samples: green from the data, purple from G.',
      task: 'Press Play and train for 1,500 iterations.',
      done: 'G has found the ring, and all it ever met were samples.',
    },
    walk: {
      title: 'A walk among the codes',
      text: 'Take two codes z₁ and z₂ in the square, and walk from one to the other in a straight line. What does x = G(z) do meanwhile?',
      look: 'A straight walk in z, and the path that G makes of it.',
      task: 'With a G of 1,500 iterations: predict, then walk from z₁ to z₂.',
      done: 'A small step in z is a small step in x: the sample glides, and never jumps. Between two clusters it hurries.',
      question: {
        ask: 'On the way, the sample will\u00a0…',
        options: {
          jump: 'jump from cluster to cluster',
          glide: 'glide along a bent path, fast in the gaps',
          straight: 'go straight, at an even pace',
        },
      },
    },
  },
};
