/** The worker's entry. Nothing may be imported from it: WebKit would evaluate it a second time for whoever does. */
import { serve } from './server';

serve();
