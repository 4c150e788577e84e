declare module 'virtual:custom-elements' {
  const manifest: unknown;
  export default manifest;
}

/** A page of the demo, as text. */
declare module '*.html?raw' {
  const html: string;
  export default html;
}

/** A style sheet of the demo, as text. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** The same as it is written, to be read. */
declare module '*.css?raw' {
  const css: string;
  export default css;
}
