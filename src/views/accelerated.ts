/** Whether pictures are drawn through the GPU. */
import { createContext } from 'react';

/**
 * True where there is a real GPU. Where the processor imitates one, drawing through it takes ten
 * times as long as drawing directly, so direct drawing is the default.
 */
export const AcceleratedContext = createContext(false);
