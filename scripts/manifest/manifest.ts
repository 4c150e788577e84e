/** The custom-elements manifest (schema 1.0.0), as far as the generators read and write it. */
export interface Manifest {
  modules: Module[];
}

/** One built file and what it declares. */
export interface Module {
  readonly kind: string;
  readonly path: string;
  declarations: Declaration[];
  readonly exports: readonly {
    readonly kind: string;
    readonly name: string;
    readonly declaration: { readonly name: string; readonly module?: string };
  }[];
}

/** A class; with a tag where it is an element. */
export interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly customElement?: boolean;
  readonly tagName?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly (Described & { readonly default?: string })[];
  readonly cssStates?: readonly Described[];
}

/** What an element is told in markup. */
export interface Attribute {
  name: string;
  readonly fieldName?: string;
  readonly privacy?: string;
  type?: { readonly text: string };
  default?: string;
  description?: string;
}

/** A field or a method. */
export interface Member {
  readonly kind: string;
  readonly name: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly readonly?: boolean;
  attribute?: string;
  readonly inheritedFrom?: { readonly name: string };
  type?: { readonly text: string };
  default?: string;
  description?: string;
}

/** A slot, part, custom property, state or event. The default slot has an empty name. */
export interface Described {
  readonly name?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
