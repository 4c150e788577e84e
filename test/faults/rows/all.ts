/** Every row of the table of faults. */
import './network.ts';

export { rows } from '../row.ts';
