import { isPlainDate } from '../../model/calendar.ts';
import { divisionsKnownFrom } from '../../regions/filter.ts';
import { regionMapFile } from '../../server/region-map-file.ts';
import type { RegionMapProblem } from '../../server/region-map-file.ts';
import { textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { EXIT, failed } from '../fault.ts';
import { readInput } from '../input.ts';
import { writeOutput } from '../output.ts';
import { coloured } from '../terminal.ts';
import type { Terminal } from '../terminal.ts';

/** Numbers named in one line; more would hide the next line. */
const MAX_NAMED = 12;

/** `knf regions map`: a publisher's GeoJSON of municipal borders to the file that maps draw. */
export const command: Command = {
  options: {
    at: { type: 'string' },
    property: { type: 'string' },
    crs: { type: 'string' },
    credit: { type: 'string' },
    'max-bytes': { type: 'string' },
    out: { type: 'string' },
  },
  arguments: ['map', '<file|url>'],
  async run({ args: [verb, name = ''], values }, terminal) {
    if (verb !== 'map') return failed('wrong-value', 'knf regions', 'map');
    const at = textOption(values, 'at');
    if (at === undefined) return failed('missing-argument', '--at 2024-01-01');
    const maxBytes = Number(textOption(values, 'max-bytes') ?? 60_000);
    if (!(maxBytes > 0)) return failed('wrong-value', '--max-bytes', '60000');
    const input = await readInput(name);
    if (!input.ok) return input;
    const document = parsed(input.value.text);
    if (document === undefined) return failed('broken-json', name);
    if (!isCovered(at)) return failed('wrong-value', '--at', `≥ ${divisionsKnownFrom}`);
    const { file, bytes, problems } = await regionMapFile(document, {
      at,
      maxBytes,
      codeProperty: textOption(values, 'property'),
      referenceSystem: textOption(values, 'crs'),
      credit: textOption(values, 'credit'),
    });
    const text = `${JSON.stringify(file)}\n`;
    const out = textOption(values, 'out');
    if (file && out === undefined) terminal.out(text);
    if (file && out !== undefined) {
      const done = await writeOutput(out, text);
      if (!done.ok) return done;
    }
    const municipalities = file?.objects.municipalities.geometries.length ?? 0;
    if (values['json'] === true) {
      terminal.err(`${JSON.stringify({ file: name, municipalities, bytes, problems })}\n`);
    } else {
      for (const problem of problems) tell(problem, terminal);
      if (file) terminal.err(`${terminal.words.mapped(municipalities, bytes)}\n`);
    }
    return { ok: true, value: problems.length > 0 ? EXIT.content : EXIT.ok };
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCovered(at: string): boolean {
  return isPlainDate(at) && at >= divisionsKnownFrom;
}

function tell({ level, code, municipalities }: RegionMapProblem, terminal: Terminal): void {
  const { words } = terminal;
  const label = coloured(terminal, level === 'error' ? 'red' : 'yellow', words[level]);
  const named = municipalities.slice(0, MAX_NAMED).join(', ');
  const rest = municipalities.length > MAX_NAMED ? ` … (${municipalities.length})` : '';
  terminal.err(`${label}  ${code}: ${words.borders[code]}${named && ` ${named}${rest}`}\n`);
}
