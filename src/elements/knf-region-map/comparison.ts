import type { CountyCode } from '../../regions/codes.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { css } from '../shared/styles.ts';
import { dayWords } from './map-context.ts';
import { comparisonMessages } from './messages/comparison.ts';
import {
  countiesOf,
  type CountyGroup,
  type MapMunicipality,
  type RegionMap,
} from './region-map.ts';
import {
  codesOn,
  countyName,
  requestedMap,
  type NoRegionMap,
  type RegionMapRequest,
} from './requested-map.ts';

/**
 * A region in two divisions: the later is drawn, and what differs from the earlier is told of each county.
 *
 * @param compare plain date of the second division, earlier or later than the first
 */
export function comparedMap(
  request: RegionMapRequest,
  compare: string,
  shared: Messages,
): RegionMap | NoRegionMap {
  const own = requestedMap(request);
  if ('fault' in own) return own;
  const [earlierDay = '', day] = [own.day, compare].sort();
  const map = requestedMap({ ...request, at: day });
  if ('fault' in map || earlierDay === day) return map;

  const words = comparisonMessages[shared.language];
  const municipalities = map.municipalities.map((one) => {
    const earlier = codesOn(one, earlierDay).filter((code) => code !== one.code);
    const number = earlier.length > 0 ? `${earlier.join(', ')} → ${one.code}` : one.code;
    const told = { ...one, earlier, number };
    return hasMoved(told) ? told : { ...told, colour: undefined };
  });
  const members = municipalities.filter(({ isMember }) => isMember);
  return {
    ...map,
    municipalities,
    groups: groupsOf(members, request, words),
    comparison: {
      title: words.compared(dayWords(earlierDay, shared), dayWords(map.day, shared)),
      notes: [
        ...dividedMunicipalities(members, words),
        words.earlierBorders(dayWords(earlierDay, shared)),
      ],
      isBorder: isEarlierBorder,
    },
  };
}

type Words = (typeof comparisonMessages)[keyof typeof comparisonMessages];

function groupsOf(
  members: readonly MapMunicipality[],
  request: RegionMapRequest,
  words: Words,
): readonly CountyGroup[] {
  const moved = members.filter(hasMoved);
  const stayed = members.filter((one) => !hasMoved(one));
  const earlier = [...new Set(moved.map(earlierCountyOf))];
  return [
    ...earlier.map((code): CountyGroup => {
      const counties = countiesOf(
        moved.filter((one) => earlierCountyOf(one) === code),
        request.locale,
      );
      return {
        title: words.became(
          countyName(code, request),
          counties.map(({ name }) => name),
        ),
        counties,
      };
    }),
    ...(stayed.length > 0
      ? [
          {
            title: words.unchanged,
            counties: countiesOf(stayed, request.locale),
          },
        ]
      : []),
  ];
}

function earlierCountyOf({ earlier: [code] = [], county }: MapMunicipality): CountyCode {
  return code === undefined ? county : (code.slice(0, 2) as CountyCode);
}

function hasMoved(municipality: MapMunicipality): boolean {
  return earlierCountyOf(municipality) !== municipality.county;
}

/** Borders of the earlier division are told around what lay in another county then. */
function isEarlierBorder(
  one: MapMunicipality | undefined,
  other: MapMunicipality | undefined,
): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    earlierCountyOf(one) !== earlierCountyOf(other) &&
    [one, other].some(hasMoved)
  );
}

/** Municipalities that became several, which the counties' words do not tell. */
function dividedMunicipalities(
  members: readonly MapMunicipality[],
  words: Words,
): readonly string[] {
  return [...new Set(members.flatMap(({ earlier = [] }) => earlier))].flatMap((code) => {
    const after = members.filter(({ earlier = [] }) => earlier.includes(code));
    return after.length < 2
      ? []
      : words.became(
          `${after[0]?.name ?? ''} (${code})`,
          after.map((one) => `${one.name} (${one.code})`),
        );
  });
}

/** Of what only a comparison shows. */
export const styles = css`
  .same {
    --_fill: light-dark(#ccd4dc, #47525e);
  }
  .lines .earlier {
    stroke-width: 3;
    stroke: light-dark(#a8200d, #ffb3a5);
  }
  .title {
    margin-block: 1em 0.4em;
    font-weight: 640;
  }
  @media (forced-colors: active) {
    .lines .earlier {
      stroke: Highlight;
    }
  }
`;
