/**
 * The public contract, name by name. A name that is taken from here is taken from partners' pages:
 * that is a new major version.
 */
export const ATTRIBUTES = [
  ...(['src', 'limit', 'layout', 'heading', 'heading-level', 'tag', 'series', 'region'] as const),
  ...(['organizer', 'since', 'until', 'filters', 'paging', 'hash', 'images', 'open'] as const),
  ...(['lang', 'theme', 'refresh', 'cache', 'loading', 'all-href', 'structured-data'] as const),
  ...(['debug', 'preview'] as const),
] as const;

export const ATTRIBUTES_OF_EVENTS = [
  'from',
  'show',
  'cancelled',
  'add-to-calendar',
  'time-zone',
] as const;

export const EVENTS = [
  'knf-load',
  'knf-error',
  'knf-problems',
  'knf-select',
  'knf-filter',
  'knf-page',
] as const;

export const SLOTS = ['', 'heading', 'empty', 'error', 'loading', 'footer'] as const;

export const STATES = ['loading', 'ready', 'empty', 'error', 'stale', 'offline'] as const;

export const PARTS = [
  ...(['header', 'heading', 'filters', 'list', 'item', 'date', 'title', 'link', 'image'] as const),
  ...(['summary', 'tags', 'tag', 'meta', 'status', 'place', 'actions', 'button'] as const),
  ...(['footer', 'skeleton', 'message'] as const),
] as const;

export const CUSTOM_PROPERTIES = [
  ...(['--knf-font', '--knf-font-heading', '--knf-text', '--knf-text-muted'] as const),
  ...(['--knf-surface', '--knf-border', '--knf-accent', '--knf-accent-text'] as const),
  ...(['--knf-focus', '--knf-danger', '--knf-radius', '--knf-gap', '--knf-columns'] as const),
  ...(['--knf-image-ratio', '--knf-measure'] as const),
] as const;
