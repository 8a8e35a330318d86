/** The entry of the worker that reads files. Nothing may import it: WebKit would run it twice. */
import { answerFiles } from './fileReader';

answerFiles(self);
