import type { PlainDate } from '../model/index.ts';

/** The first day this package knows divisions of: questions about earlier days get a clear refusal, not a guess. */
export const divisionsKnownFrom = '2020-01-01' as PlainDate;

/** The edition the data was read from. Changes of number or name after this day are not in the package. */
export const divisionsReadAt = '2024-01-01' as PlainDate;
