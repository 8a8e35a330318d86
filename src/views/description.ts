/** Which element of the page describes the pictures below in words, by its id. */
import { createContext } from 'react';

export const DescriptionContext = createContext<string | undefined>(undefined);
