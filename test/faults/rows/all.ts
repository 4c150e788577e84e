/** Every row of the table of faults. */
import './network.ts';
import './documents.ts';
import './items.ts';
import './host.ts';
import './lifecycle.ts';

export { rows } from '../row.ts';
