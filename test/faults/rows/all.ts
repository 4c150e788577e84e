/** Every row of the table of faults. */
import './network.ts';
import './documents.ts';
import './items.ts';

export { rows } from '../row.ts';
