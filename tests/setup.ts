/** Property tests try the same cases every time, so that the gate means the same twice; FC_SEED tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 2014) });
